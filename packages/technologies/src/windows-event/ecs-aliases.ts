import { ECS_PROCESS } from '../ecs-fields.js';
import type { SigmaFieldAliases } from '../sigma.js';

/** Of the process that an event is of. */
const ACTOR: SigmaFieldAliases = {
  Image: ['process.executable'],
  ProcessId: ['process.pid'],
  ProcessGuid: ['process.entity_id'],
  // Without its domain, which stands in another field.
  User: ['user.name'],
};
const SOURCE: SigmaFieldAliases = { SourceImage: ['process.executable'], SourceProcessId: ['process.pid'] };
const PROCESS: SigmaFieldAliases = {
  ...ECS_PROCESS,
  ProcessGuid: ['process.entity_id'],
  FileVersion: ['process.pe.file_version'],
  ParentProcessGuid: ['process.parent.entity_id'],
};
const FILE: SigmaFieldAliases = { ...ACTOR, TargetFilename: ['file.path'] };
const IMAGE: SigmaFieldAliases = {
  ...ACTOR,
  ImageLoaded: ['file.path'],
  OriginalFileName: ['file.pe.original_file_name'],
  Company: ['file.pe.company'],
  Description: ['file.pe.description'],
  Product: ['file.pe.product'],
  FileVersion: ['file.pe.file_version'],
  Signature: ['file.code_signature.subject_name'],
  SignatureStatus: ['file.code_signature.status'],
};
const REGISTRY: SigmaFieldAliases = {
  ...ACTOR,
  TargetObject: ['registry.path'],
  // Numbers are written otherwise here: rules that look for texts alone find them.
  Details: ['registry.data.strings'],
};
const NETWORK: SigmaFieldAliases = {
  ...ACTOR,
  SourceIp: ['source.ip'],
  SourcePort: ['source.port'],
  SourceHostname: ['source.domain'],
  DestinationIp: ['destination.ip'],
  DestinationPort: ['destination.port'],
  DestinationHostname: ['destination.domain'],
  Protocol: ['network.transport'],
};
const PIPE: SigmaFieldAliases = { ...ACTOR, PipeName: ['file.name'] };
const QUERY: SigmaFieldAliases = { ...ACTOR, QueryName: ['dns.question.name'] };

/**
 * Where Winlogbeat's module for Sysmon, and the Elastic Agent's, put the fields that they take out of
 * `winlog.event_data`, by Sigma's category. `Hashes` are taken apart there, and not to be had in one piece.
 */
export const SYSMON_ECS: Readonly<Record<string, SigmaFieldAliases>> = {
  process_creation: PROCESS,
  process_termination: ACTOR,
  process_tampering: ACTOR,
  file_change: FILE,
  file_event: FILE,
  file_delete: FILE,
  file_delete_detected: FILE,
  file_block_executable: FILE,
  file_block_shredding: FILE,
  file_executable_detected: FILE,
  create_stream_hash: FILE,
  network_connection: NETWORK,
  driver_load: { ImageLoaded: ['file.path'] },
  image_load: IMAGE,
  create_remote_thread: SOURCE,
  process_access: SOURCE,
  raw_access_thread: { ...ACTOR, Device: ['file.path'] },
  registry_event: REGISTRY,
  registry_add: REGISTRY,
  registry_delete: REGISTRY,
  registry_set: REGISTRY,
  registry_rename: REGISTRY,
  pipe_created: PIPE,
  dns_query: QUERY,
  clipboard_capture: ACTOR,
};

/** The same for what Windows' own channels serve, after their own names. */
export const AUDIT_ECS: Readonly<Record<string, SigmaFieldAliases>> = {
  process_creation: {
    ...PROCESS,
    Image: ['NewProcessName', 'process.executable'],
    ParentImage: ['ParentProcessName', 'process.parent.executable'],
    ProcessId: ['NewProcessId', 'process.pid'],
    ParentProcessId: ['ProcessId', 'process.parent.pid'],
    User: ['SubjectUserName', 'user.name'],
  },
  ps_script: { ScriptBlockText: ['powershell.file.script_block_text'] },
  dns: { query: ['QueryName', 'dns.question.name'] },
};
