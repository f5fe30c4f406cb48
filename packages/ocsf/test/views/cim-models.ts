/** Field names of one data model with the tags of its root dataset. */
interface CimModelFacts {
  readonly tags: readonly string[];
  /** Separated by spaces; without those that asset and identity lookups fill in. */
  readonly fields: string;
}

/**
 * The data models that the CIM view writes, by the names that Splunk's own add-on tester holds against them:
 * data_models/*.json of pytest-splunk-addon 7.0.5 (PyPI, Apache-2.0). Names only.
 */
export const cimModelFacts: Readonly<Record<string, CimModelFacts>> = {
  Authentication: {
    tags: ['authentication'],
    fields:
      'action app authentication_method authentication_service dest duration process reason reason_id response_time session_id signature signature_id src src_user src_user_role src_user_type user user_agent user_id user_role user_type vendor_account',
  },
  'Endpoint.Processes': {
    tags: ['process', 'report'],
    fields:
      'action cpu_load_percent dest loaded_file mem_used original_file_name os parent_process parent_process_exec parent_process_guid parent_process_hash parent_process_id parent_process_name parent_process_path process process_current_directory process_exec process_guid process_hash process_id process_integrity_level process_name process_path user user_id vendor_product',
  },
  'Endpoint.Filesystem': {
    tags: ['endpoint', 'filesystem'],
    fields:
      'action dest file_access_time file_acl file_create_time file_hash file_modify_time file_name file_path file_size image process_guid process_id user vendor_product',
  },
  'Endpoint.Registry': {
    tags: ['endpoint', 'registry'],
    fields:
      'action dest image process_guid process_id registry_hive registry_key_name registry_path registry_value_data registry_value_name registry_value_text registry_value_type status user vendor_product',
  },
  Network_Traffic: {
    tags: ['network', 'communicate'],
    fields:
      'action app bytes bytes_in bytes_out channel dest dest_interface dest_ip dest_mac dest_port dest_translated_ip dest_translated_port dest_zone direction duration dvc dvc_ip dvc_mac dvc_zone flow_id icmp_code icmp_type packets packets_in packets_out process_id protocol protocol_version response_time rule rule_id session_id src src_interface src_ip src_mac src_port src_translated_ip src_translated_port src_zone ssid tcp_flag tos transport ttl user vendor_account vendor_product vlan wifi',
  },
  Web: {
    tags: ['web'],
    fields:
      'action app bytes bytes_in bytes_out cached category cookie dest dest_port duration error_code http_content_type http_method http_referrer http_referrer_domain http_user_agent http_user_agent_length operation response_time site src status storage_name uri_path uri_query url url_domain url_length user vendor_product',
  },
  Network_Resolution: {
    tags: ['network', 'resolution', 'dns'],
    fields:
      'additional_answer_count answer answer_count authority_answer_count dest duration message_type name query query_count query_type record_type reply_code reply_code_id response_time src transaction_id transport ttl vendor_product',
  },
  Change: {
    tags: ['change'],
    fields:
      'action change_type command dest dest_ip_range dest_nt_domain dest_port_range device_restarts direction dvc image_id instance_type object object_attrs object_category object_id object_path protocol result result_id rule_action src src_ip_range src_nt_domain src_port_range src_user src_user_name src_user_type status tag user user_agent user_name user_type vendor_account vendor_product vendor_region',
  },
  Alerts: {
    tags: ['alert'],
    fields:
      'app body description dest dest_type id mitre_technique_id severity severity_id signature signature_id src src_type subject type user user_name vendor_account vendor_region',
  },
};
