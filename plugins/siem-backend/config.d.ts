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
          /** Management address of a search head, for instance https://splunk.example.com:8089. Only https. */
          url: string;
          /** How to sign in, with the capabilities that the connector guide lists. */
          credentials:
            | {
                kind: 'token';
                /** @visibility secret */
                token: string;
              }
            | {
                kind: 'password';
                username: string;
                /** @visibility secret */
                password: string;
              };
          /** Whom to trust; certificates are always verified. */
          tls?: {
            /** Certificate authorities to trust instead of the system ones, as PEM text. */
            ca?: string;
            /** The same as a path; relative paths start at packages/backend. */
            caFile?: string;
            /** SHA-256 fingerprint that the certificate must have. */
            pinSha256?: string;
          };
          /** Longest wait for an answer to begin, in ms. Default: 30,000. */
          requestTimeoutMs?: number;
          /** Tries of one request when Splunk is busy or cannot be reached. Default: 4. */
          maxAttempts?: number;
          /** First pause between tries, in ms; doubled each time. Default: 500. */
          retryBaseMs?: number;
          /** Longest time spent on all tries together, in ms. Default: 60,000. */
          retryBudgetMs?: number;
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
