/** How an outcome is shown, as text and as JSON. Uses no other room of this floor. */
package io.outlay.cli.render;
