// Generated from OCSF 1.8.0 by `npm run generate -w packages/ocsf`: do not edit.

import type { ObjectFact } from '../../../facts.js';
import type { OcsfObject } from '../../../event.js';
import { confidentialityIdEnum, type ConfidentialityId, driveTypeIdEnum, type DriveTypeId } from '../enums.js';
import { dataClassificationObject, type DataClassification } from '../objects/data-classification.js';
import { digitalSignatureObject, type DigitalSignature } from '../objects/digital-signature.js';
import { encryptionDetailsObject, type EncryptionDetails } from '../objects/encryption-details.js';
import { fingerprintObject, type Fingerprint } from '../objects/fingerprint.js';
import { keyValueObjectObject, type KeyValueObject } from '../objects/key-value-object.js';
import { objectObject } from '../objects/object.js';
import { productObject, type Product } from '../objects/product.js';
import { urlObject, type Url } from '../objects/url.js';
import { userObject, type User } from '../objects/user.js';

/** Values of `type_id`: 0 Unknown, 1 Regular File, 2 Folder, 3 Character Device, 4 Block Device, 5 Local Socket, 6 Named Pipe, 7 Symbolic Link, 8 Executable File, 99 Other. */
export type FileTypeId = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 99;

/** OCSF object `file`. */
export type File = {
  readonly name: string;
  readonly uid?: string;
  /** @deprecated since 1.4.0: see data_classifications */ readonly data_classification?: DataClassification;
  readonly data_classifications?: readonly DataClassification[];
  readonly accessed_time?: number;
  readonly accessor?: User;
  readonly attributes?: number;
  readonly company_name?: string;
  readonly confidentiality?: string;
  readonly confidentiality_id?: ConfidentialityId;
  readonly created_time?: number;
  readonly creator?: User;
  readonly desc?: string;
  readonly drive_type?: string;
  readonly drive_type_id?: DriveTypeId;
  readonly encryption_details?: EncryptionDetails;
  readonly ext?: string;
  readonly hashes?: readonly Fingerprint[];
  readonly imported_symbols?: readonly string[];
  readonly internal_name?: string;
  readonly is_deleted?: boolean;
  readonly is_encrypted?: boolean;
  readonly is_public?: boolean;
  readonly is_readonly?: boolean;
  readonly is_system?: boolean;
  readonly mime_type?: string;
  readonly modified_time?: number;
  readonly modifier?: User;
  readonly owner?: User;
  readonly parent_folder?: string;
  readonly path?: string;
  readonly product?: Product;
  readonly security_descriptor?: string;
  /** @deprecated since 1.8.0: see signatures */ readonly signature?: DigitalSignature;
  readonly signatures?: readonly DigitalSignature[];
  readonly size?: number;
  readonly storage_class?: string;
  readonly tags?: readonly KeyValueObject[];
  readonly type?: string;
  readonly type_id: FileTypeId;
  readonly uri?: string;
  readonly url?: Url;
  readonly version?: string;
  readonly volume?: string;
  readonly xattributes?: OcsfObject;
  readonly accessed_time_dt?: string;
  readonly created_time_dt?: string;
  readonly modified_time_dt?: string;
};

/** Facts of OCSF object `file`. */
export const fileObject: ObjectFact = {
  kind: 'object',
  observable: 24,
  name: 'file',
  caption: 'File',
  extends: '_entity',
  profiles: ['data_classification', 'datetime'],
  attributes: {
    name: { type: 'file_name_t', requirement: 'required' },
    uid: { type: 'string_t' },
    data_classification: {
      type: 'object_t',
      object: () => dataClassificationObject,
      requirement: 'recommended',
      profiles: ['data_classification'],
      deprecated: { since: '1.4.0', replacedBy: ['data_classifications'] },
    },
    data_classifications: {
      type: 'object_t',
      object: () => dataClassificationObject,
      isArray: true,
      requirement: 'recommended',
      profiles: ['data_classification'],
    },
    accessed_time: { type: 'timestamp_t' },
    accessor: { type: 'object_t', object: () => userObject },
    attributes: { type: 'integer_t' },
    company_name: { type: 'string_t' },
    confidentiality: { type: 'string_t' },
    confidentiality_id: { type: 'integer_t', enum: confidentialityIdEnum, sibling: 'confidentiality' },
    created_time: { type: 'timestamp_t' },
    creator: { type: 'object_t', object: () => userObject },
    desc: { type: 'string_t' },
    drive_type: { type: 'string_t' },
    drive_type_id: { type: 'integer_t', enum: driveTypeIdEnum, sibling: 'drive_type' },
    encryption_details: { type: 'object_t', object: () => encryptionDetailsObject },
    ext: { type: 'string_t', requirement: 'recommended', caption: 'File Extension' },
    hashes: { type: 'object_t', object: () => fingerprintObject, isArray: true, requirement: 'recommended' },
    imported_symbols: { type: 'string_t', isArray: true },
    internal_name: { type: 'string_t' },
    is_deleted: { type: 'boolean_t' },
    is_encrypted: { type: 'boolean_t' },
    is_public: { type: 'boolean_t', profiles: ['cloud'] },
    is_readonly: { type: 'boolean_t' },
    is_system: { type: 'boolean_t' },
    mime_type: { type: 'string_t' },
    modified_time: { type: 'timestamp_t' },
    modifier: { type: 'object_t', object: () => userObject },
    owner: { type: 'object_t', object: () => userObject },
    parent_folder: { type: 'string_t' },
    path: { type: 'file_path_t', requirement: 'recommended' },
    product: { type: 'object_t', object: () => productObject },
    security_descriptor: { type: 'string_t' },
    signature: {
      type: 'object_t',
      object: () => digitalSignatureObject,
      deprecated: { since: '1.8.0', replacedBy: ['signatures'] },
    },
    signatures: { type: 'object_t', object: () => digitalSignatureObject, isArray: true },
    size: { type: 'long_t' },
    storage_class: { type: 'string_t', profiles: ['cloud'] },
    tags: { type: 'object_t', object: () => keyValueObjectObject, isArray: true },
    type: { type: 'string_t' },
    type_id: {
      type: 'integer_t',
      requirement: 'required',
      enum: {
        0: 'Unknown',
        1: 'Regular File',
        2: 'Folder',
        3: 'Character Device',
        4: 'Block Device',
        5: 'Local Socket',
        6: 'Named Pipe',
        7: 'Symbolic Link',
        8: 'Executable File',
        99: 'Other',
      },
      sibling: 'type',
    },
    uri: { type: 'url_t', caption: 'File URI' },
    url: { type: 'object_t', object: () => urlObject },
    version: { type: 'string_t' },
    volume: { type: 'string_t' },
    xattributes: { type: 'object_t', object: () => objectObject },
    accessed_time_dt: { type: 'datetime_t', profiles: ['datetime'] },
    created_time_dt: { type: 'datetime_t', profiles: ['datetime'] },
    modified_time_dt: { type: 'datetime_t', profiles: ['datetime'] },
  },
};
