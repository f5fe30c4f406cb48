/** Compiles: the view's documents are documents by the types that Elastic publishes, and their fields are known. */
import type { Ecs } from '@elastic/ecs';
import type { OcsfEvent } from '@logwright/ocsf';
import { authenticationClass } from '@logwright/ocsf/classes/authentication';
import { type EcsDocument, ecsClassUid, fromEcs, toEcs } from '@logwright/ocsf/ecs';

export const asElastic = (event: OcsfEvent): Ecs => toEcs(event, authenticationClass).document;
export const address = (document: EcsDocument): string | undefined => document.source?.ip;
export const back = (document: Ecs): number =>
  ecsClassUid(document) + Object.keys(fromEcs(document, authenticationClass)).length;

// @ts-expect-error a port is a number
export const port = (document: EcsDocument): string | undefined => document.source?.port;
// @ts-expect-error ECS has no such field
export const none = (document: EcsDocument): unknown => document.source?.colour;
