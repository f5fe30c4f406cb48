/** One average event of each class that the benchmark measures, made up here. */
const metadata = {
  version: '1.8.0',
  product: { name: 'Linux', vendor_name: 'Example', version: '6.1' },
  profiles: ['host', 'cloud', 'datetime'],
  original_time: '2026-11-02T08:15:30.123Z',
  uid: '6b0f4a62-1f4e-4d0c-9a43-0d3d3c7c11c2',
  log_name: 'auth.log',
  log_provider: 'sshd',
  correlation_uid: '1793607330.123:4711',
};

const device = {
  type_id: 1,
  type: 'Server',
  hostname: 'web-01.example.org',
  ip: '10.12.0.17',
  uid: 'i-0123456789abcdef0',
  os: { name: 'Debian', type_id: 200, type: 'Linux', version: '12' },
};

const cloud = {
  provider: 'AWS',
  region: 'eu-central-1',
  account: { uid: '123456789012', type_id: 10, type: 'AWS Account' },
};

function event(classUid: number, categoryUid: number, activityId: number, fields: object) {
  return {
    class_uid: classUid,
    category_uid: categoryUid,
    activity_id: activityId,
    type_uid: classUid * 100 + activityId,
    severity_id: 1,
    severity: 'Informational',
    time: 1_793_607_330_123,
    time_dt: '2026-11-02T08:15:30.123Z',
    status_id: 1,
    status: 'Success',
    message: 'Accepted publickey for deploy from 192.0.2.44 port 50122 ssh2',
    metadata,
    device,
    cloud,
    unmapped: { pid: '812', facility: 'authpriv' },
    ...fields,
  };
}

const process = {
  pid: 812,
  name: 'sshd',
  uid: 'f3d0c2aa',
  cmd_line: '/usr/sbin/sshd -D -R',
  created_time: 1_793_607_329_900,
  file: { name: 'sshd', path: '/usr/sbin/sshd', type_id: 1, hashes: [{ algorithm_id: 3, value: 'ab'.repeat(32) }] },
  parent_process: { pid: 1, name: 'systemd' },
  user: { name: 'root', uid: '0', type_id: 2 },
};

const source = {
  ip: '192.0.2.44',
  port: 50_122,
  hostname: 'laptop-7.example.org',
  location: { country: 'DE', city: 'Berlin' },
};
const target = { ip: '10.12.0.17', port: 22, hostname: 'web-01.example.org' };

/** Valid events by name. */
export const benchEvents = {
  authentication: event(3002, 3, 1, {
    user: { name: 'deploy', uid: '1001', type_id: 1, type: 'User', groups: [{ name: 'www', uid: '33' }] },
    src_endpoint: source,
    dst_endpoint: target,
    auth_protocol_id: 99,
    auth_protocol: 'publickey',
    logon_type_id: 3,
    logon_type: 'Network',
    is_remote: true,
    is_mfa: false,
    service: { name: 'sshd' },
    session: { uid: '42', created_time: 1_793_607_330_123 },
    actor: { process },
    observables: [
      { name: 'src_endpoint.ip', type_id: 2, type: 'IP Address', value: '192.0.2.44' },
      { name: 'user.name', type_id: 4, type: 'User Name', value: 'deploy' },
    ],
  }),
  process: event(1007, 1, 1, {
    process,
    actor: { process: { pid: 1, name: 'systemd' }, user: { name: 'root', uid: '0' } },
  }),
  api: event(6003, 6, 1, {
    api: {
      operation: 'CreateUser',
      service: { name: 'iam.amazonaws.com' },
      request: { uid: 'c1a2' },
      response: { code: 200 },
    },
    actor: {
      user: { name: 'alice', uid: 'AIDAEXAMPLE', account: { uid: '123456789012' } },
      session: { uid: 's-1', is_mfa: true },
    },
    src_endpoint: source,
    http_request: { user_agent: 'aws-cli/2.15', http_method: 'POST' },
    resources: [{ uid: 'arn:aws:iam::123456789012:user/bob', type: 'user' }],
  }),
  network: event(4001, 4, 6, {
    src_endpoint: source,
    dst_endpoint: target,
    connection_info: { direction_id: 1, protocol_num: 6, protocol_name: 'tcp' },
    traffic: { bytes_in: 4711, bytes_out: 815, packets_in: 10, packets_out: 9 },
  }),
};
