/** Exit codes of the command; documented in README.md and stable. */
export const EXIT = {
  ok: 0,
  /**
   * Something went wrong that no other code says; `conform`: not every record is a valid event; `rules lint`: findings;
   * `rules test`: a case failed; `rules match`: no event.
   */
  failed: 1,
  /** Wrong arguments, configuration or SQL, an input that does not exist, a name that OCSF lacks. */
  usage: 2,
  /** `doctor` or `config check` found something to mend. */
  unhealthy: 3,
  /** Another process writes the lake. */
  locked: 4,
  /** The disk or quota is exhausted; everything acknowledged is safe. */
  storageFull: 5,
  /** A limit of time or rows was passed. */
  limit: 6,
  interrupted: 130,
  terminated: 143,
} as const;
