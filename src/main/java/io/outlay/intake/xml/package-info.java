/**
 * How is XML read that a stranger sent. Without DTD and entities, nothing is fetched, and what it may hold has bounds; every
 * format of XML is read through this room. May use, of this floor: {@code intake.table}.
 */
package io.outlay.intake.xml;
