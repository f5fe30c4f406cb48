// Generated from OCSF 1.8.0 by `npm run generate -w packages/ocsf`: do not edit.

import type { ObjectFact } from '../../../facts.js';
import { authorizationObject, type Authorization } from '../objects/authorization.js';
import { idpObject, type Idp } from '../objects/idp.js';
import { processObject, type Process } from '../objects/process.js';
import { sessionObject, type Session } from '../objects/session.js';
import { userObject, type User } from '../objects/user.js';

/** OCSF object `actor`. */
export type Actor = {
  readonly app_name?: string;
  readonly app_uid?: string;
  readonly authorizations?: readonly Authorization[];
  readonly idp?: Idp;
  /** @deprecated since 1.2.0: see app_name, app_uid */ readonly invoked_by?: string;
  readonly process?: Process;
  readonly session?: Session;
  readonly user?: User;
};

/** Facts of OCSF object `actor`. */
export const actorObject: ObjectFact = {
  kind: 'object',
  name: 'actor',
  caption: 'Actor',
  extends: 'object',
  constraints: { atLeastOne: ['process', 'user', 'invoked_by', 'session', 'app_name', 'app_uid'] },
  profiles: ['container', 'data_classification', 'linux/linux_users', 'macos/macos_users'],
  attributes: {
    app_name: { type: 'string_t' },
    app_uid: { type: 'string_t' },
    authorizations: { type: 'object_t', object: () => authorizationObject, isArray: true },
    idp: { type: 'object_t', object: () => idpObject },
    invoked_by: { type: 'string_t', deprecated: { since: '1.2.0', replacedBy: ['app_name', 'app_uid'] } },
    process: { type: 'object_t', object: () => processObject, requirement: 'recommended' },
    session: { type: 'object_t', object: () => sessionObject },
    user: { type: 'object_t', object: () => userObject, requirement: 'recommended' },
  },
};
