/**
 * Profiles of a workspace, {@code profiles/*.yaml}: read, checked against the canonical tables, and told with every fault at
 * once. How a file is read by one is for {@code intake.table}. May use that and {@code model}; reads YAML by SnakeYAML.
 */
package io.outlay.intake.profile;
