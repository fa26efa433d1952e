/** What a file states: a row of each kind, with file and line. May use, of this floor: {@code model}. */
package io.outlay.model.fact;
