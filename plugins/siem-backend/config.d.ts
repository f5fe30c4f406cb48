/** Configuration of the SIEM plugin's backend. */
export interface Config {
  siem?: {
    /** Where facts come from. Without it the embedded lake in `data/lake` of the working folder's root is read. */
    platforms?: Array<
      | {
          /** Unique, short, of a-z, 0-9 and -: part of every log source's address. */
          id: string;
          type: 'lake';
          /** Name for people. Default: the id. */
          title?: string;
          /** The lake's folder; relative paths start at the configuration file's folder of the backend's start. */
          directory: string;
          /** Bytes a day that are paid for or allowed; the share of it is shown for each log source. */
          quotaBytesPerDay?: number;
          /** Memory that searches may use, in bytes. Default: 256 MiB. */
          memoryLimitBytes?: number;
        }
      | {
          /** Unique, short, of a-z, 0-9 and -: part of every log source's address. */
          id: string;
          type: 'splunk';
          /** Name for people. Default: the id. */
          title?: string;
          /** Address of the management port, for instance https://splunk.example.com:8089. */
          url: string;
          /**
           * A token with the capabilities that the connector guide lists.
           * @visibility secret
           */
          token: string;
          /** Path of a PEM file with the certificate authority of the platform, when it is not a public one. */
          caFile?: string;
          /** The app that searches run in. Default: search. */
          app?: string;
          /** Bytes a day that are paid for or allowed. */
          quotaBytesPerDay?: number;
        }
    >;
    /** How facts are collected. */
    collection?: {
      /** Time between two collections, in seconds. Default: 60. */
      everySeconds?: number;
      /** Time between two collections of the whole window, in seconds; others read yesterday and today. Default: 900. */
      fullEverySeconds?: number;
      /** How far back a collection of the whole window reads, in days. Default: 35. */
      windowDays?: number;
      /** How long daily facts are kept in the portal's database, in days. Default: 400. */
      retainDays?: number;
    };
  };
}
