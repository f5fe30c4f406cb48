/** Configuration of the catalog's log sources. */
export interface Config {
  catalog?: {
    providers?: {
      /** Log sources that a platform holds and that nobody has declared become Resources without an owner. */
      logwright?: {
        /** Time between two looks, in seconds. Default: 60. */
        everySeconds?: number;
      };
    };
  };
}
