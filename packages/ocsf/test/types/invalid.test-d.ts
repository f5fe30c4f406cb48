/** Does not compile without the expected errors: what the types must refuse. */
import type { AnyOcsfEvent } from '@logwright/ocsf';
import type { Authentication } from '@logwright/ocsf/classes/authentication';
import { plain, withHost } from './valid.test-d.js';

// @ts-expect-error an activity that the class lacks
export const wrongActivity: Authentication = { ...plain, activity_id: 8 };

// @ts-expect-error a type of another class
export const wrongType: Authentication = { ...plain, type_uid: 100701 };

const { user, ...withoutUser } = plain;
// @ts-expect-error a required attribute is missing
export const missing: Authentication = withoutUser;

export const notApplied: Authentication = {
  ...plain,
  // @ts-expect-error an attribute of a profile that is not applied
  device: { type_id: 1 },
};

// @ts-expect-error the cloud profile requires cloud
export const noCloud: Authentication<'cloud'> = withHost;

// @ts-expect-error there is no such profile
export type NoProfile = Authentication<'mainframe'>;

export const misspelt: Authentication = {
  ...plain,
  // @ts-expect-error an attribute that the class lacks
  mesage: 'hello',
};

export const wrongValue: Authentication = {
  ...plain,
  user: {
    // @ts-expect-error a number where a text is wanted
    name: user.name === undefined ? 1 : 2,
  },
};

// @ts-expect-error only an authentication has a user for certain
export const notNarrowed = (event: AnyOcsfEvent): string | undefined => event.user.name;

// @ts-expect-error events are not changed in place
plain.time = 2;
