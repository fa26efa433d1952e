/** What is a document: identity, vendor, rate, booking; what was rejected and why. Uses no other room of this floor. */
package io.outlay.ledger.document;
