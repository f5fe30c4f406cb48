/** Annotation with the name of the log source at its platform; it makes a Resource a log source. */
export const LOG_SOURCE_ANNOTATION = 'logwright.io/log-source';

/** Annotation with the id of the platform that keeps the log source. @defaultValue `lake` */
export const PLATFORM_ANNOTATION = 'logwright.io/platform';

/** Annotation with the id of the technology that emits the logs. */
export const TECHNOLOGY_ANNOTATION = 'logwright.io/technology';

/** Annotation `true` on entities that the demo estate brought. */
export const DEMO_ANNOTATION = 'logwright.io/demo';

/** Annotation `true` on log sources that were found at a platform and that nobody has declared. */
export const DISCOVERED_ANNOTATION = 'logwright.io/discovered';

/** `spec.type` of a Resource that is a log source. */
export const LOG_SOURCE_TYPE = 'log-source';

/** Owner of log sources that nobody owns: the catalog demands an owner, the portal shows none. */
export const UNOWNED_GROUP = 'group:default/unowned';
