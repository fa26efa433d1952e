/**
 * What a workspace may set: {@link io.outlay.settings.OutlaySettings} is the only annotated configuration type; the plain
 * records nested in it belong to the stages that read them.
 */
package io.outlay.settings;
