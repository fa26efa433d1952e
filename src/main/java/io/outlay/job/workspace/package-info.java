/**
 * Where things are: the folder, its locks, session, reports and the ways a use case stops. Uses no other room of this
 * floor.
 */
package io.outlay.job.workspace;
