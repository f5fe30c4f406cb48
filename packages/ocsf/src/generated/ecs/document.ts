// Generated from the field facts of @elastic/ecs 9.4.0 by `npm run generate:ecs -w packages/ocsf`: do not edit.

/** Version of the Elastic Common Schema that documents have. */
export const ECS_VERSION = '9.4.0';

/**
 * A document of the Elastic Common Schema as the view makes it of a valid event: all fields that it can write. It can
 * be given where `Ecs` of `@elastic/ecs` is wanted.
 */
export type EcsDocument = {
  '@timestamp': string;
  cloud?: {
    account?: {
      id?: string;
      name?: string;
    };
    availability_zone?: string;
    provider?: string;
    region?: string;
    service?: {
      name?: string;
    };
  };
  destination?: {
    address?: string;
    as?: {
      number?: number;
      organization?: {
        name?: string;
      };
    };
    bytes?: number;
    domain?: string;
    geo?: {
      city_name?: string;
      continent_name?: string;
      country_iso_code?: string;
      location?: {
        lat: number;
        lon: number;
      };
      name?: string;
      postal_code?: string;
      region_iso_code?: string;
    };
    ip?: string;
    mac?: string;
    packets?: number;
    port?: number;
  };
  dll?: {
    hash?: {
      md5?: string;
      sha1?: string;
      sha256?: string;
      sha512?: string;
      ssdeep?: string;
      tlsh?: string;
    };
    name?: string;
    path?: string;
    pe?: {
      imphash?: string;
    };
  };
  dns?: {
    answers?: { data?: string; type?: string; class?: string; ttl?: number }[];
    id?: string;
    question?: {
      class?: string;
      name?: string;
      type?: string;
    };
    response_code?: string;
  };
  ecs: {
    version: '9.4.0';
  };
  email?: {
    cc?: {
      address?: string[];
    };
    from?: {
      address?: string[];
    };
    message_id?: string;
    subject?: string;
    to?: {
      address?: string[];
    };
  };
  event?: {
    action?: string;
    category?: string[];
    code?: string;
    created?: string;
    dataset?: string;
    duration?: number;
    end?: string;
    hash?: string;
    id?: string;
    ingested?: string;
    kind?: string;
    original?: string;
    outcome?: string;
    provider?: string;
    reason?: string;
    sequence?: number;
    severity?: number;
    start?: string;
    timezone?: string;
    type?: string[];
  };
  file?: {
    accessed?: string;
    created?: string;
    directory?: string;
    extension?: string;
    hash?: {
      md5?: string;
      sha1?: string;
      sha256?: string;
      sha512?: string;
      ssdeep?: string;
      tlsh?: string;
    };
    mime_type?: string;
    mtime?: string;
    name?: string;
    owner?: string;
    path?: string;
    pe?: {
      imphash?: string;
    };
    size?: number;
    type?: string;
    uid?: string;
  };
  group?: {
    domain?: string;
    id?: string;
    name?: string;
  };
  host?: {
    architecture?: string;
    domain?: string;
    geo?: {
      city_name?: string;
      continent_name?: string;
      country_iso_code?: string;
      location?: {
        lat: number;
        lon: number;
      };
      name?: string;
      postal_code?: string;
      region_iso_code?: string;
    };
    hostname?: string;
    id?: string;
    ip?: string[];
    mac?: string[];
    name?: string;
    os?: {
      family?: string;
      kernel?: string;
      name?: string;
      type?: string;
      version?: string;
    };
    type?: string;
  };
  http?: {
    request?: {
      body?: {
        bytes?: number;
      };
      bytes?: number;
      id?: string;
      method?: string;
      referrer?: string;
    };
    response?: {
      body?: {
        bytes?: number;
      };
      bytes?: number;
      status_code?: number;
    };
    version?: string;
  };
  log?: {
    level?: string;
  };
  message?: string;
  network?: {
    bytes?: number;
    community_id?: string;
    direction?: string;
    iana_number?: string;
    packets?: number;
    protocol?: string;
    transport?: string;
    type?: string;
  };
  observer?: {
    product?: string;
    vendor?: string;
    version?: string;
  };
  process?: {
    command_line?: string;
    end?: string;
    entity_id?: string;
    executable?: string;
    exit_code?: number;
    hash?: {
      md5?: string;
      sha1?: string;
      sha256?: string;
      sha512?: string;
      ssdeep?: string;
      tlsh?: string;
    };
    name?: string;
    parent?: {
      command_line?: string;
      end?: string;
      entity_id?: string;
      executable?: string;
      hash?: {
        md5?: string;
        sha1?: string;
        sha256?: string;
        sha512?: string;
        ssdeep?: string;
        tlsh?: string;
      };
      name?: string;
      pe?: {
        imphash?: string;
      };
      pid?: number;
      start?: string;
      thread?: {
        id?: number;
      };
      user?: {
        id?: string;
        name?: string;
      };
      working_directory?: string;
    };
    pe?: {
      imphash?: string;
    };
    pid?: number;
    start?: string;
    thread?: {
      id?: number;
    };
    user?: {
      id?: string;
      name?: string;
    };
    working_directory?: string;
  };
  registry?: {
    data?: {
      type?: string;
    };
    key?: string;
    path?: string;
    value?: string;
  };
  rule?: {
    category?: string;
    description?: string;
    id?: string;
    name?: string;
  };
  service?: {
    name?: string;
    version?: string;
  };
  source?: {
    address?: string;
    as?: {
      number?: number;
      organization?: {
        name?: string;
      };
    };
    bytes?: number;
    domain?: string;
    geo?: {
      city_name?: string;
      continent_name?: string;
      country_iso_code?: string;
      location?: {
        lat: number;
        lon: number;
      };
      name?: string;
      postal_code?: string;
      region_iso_code?: string;
    };
    ip?: string;
    mac?: string;
    packets?: number;
    port?: number;
  };
  tags?: string[];
  threat?: {
    tactic?: {
      id?: string[];
      name?: string[];
    };
    technique?: {
      id?: string[];
      name?: string[];
      subtechnique?: {
        id?: string[];
        name?: string[];
      };
    };
  };
  tls?: {
    cipher?: string;
    client?: {
      ja3?: string;
      server_name?: string;
    };
    server?: {
      ja3s?: string;
    };
    version?: string;
  };
  url?: {
    domain?: string;
    original?: string;
    path?: string;
    port?: number;
    query?: string;
    scheme?: string;
  };
  user?: {
    domain?: string;
    email?: string;
    full_name?: string;
    group?: {
      id?: string;
      name?: string;
    };
    id?: string;
    name?: string;
    target?: {
      domain?: string;
      email?: string;
      full_name?: string;
      group?: {
        id?: string;
        name?: string;
      };
      id?: string;
      name?: string;
    };
  };
  user_agent?: {
    original?: string;
  };
  vulnerability?: {
    description?: string;
    id?: string;
    severity?: string;
  };
};
