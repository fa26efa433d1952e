/** What is given: parameters, options, quantities and their ranges. Uses no other room of this floor. */
package io.outlay.scenario.input;
