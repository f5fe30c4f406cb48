/** Log sources of the taxonomy appendix of Sigma 2.1, as product|category|service. */
export const TAXONOMY_LOG_SOURCES = `
||apache
|antivirus|
|database|
|dns|
|firewall|
|network|connection
|network|dns
|proxy|
|webserver|
aws||cloudtrail
azure||activitylogs
azure||auditlogs
azure||pim
azure||riskdetection
azure||signinlogs
bitbucket||audit
cisco||aaa
cisco||bgp
cisco||duo
cisco||ldp
django|application|
gcp||gcp.audit
gcp||google_workspace.admin
github||audit
huawei||ldp
juniper||ldp
linux||auditd
linux||auth
linux||clamav
linux||cron
linux||guacamole
linux||sshd
linux||sudo
linux||syslog
linux||vsftpd
linux|file_event|
linux|network_connection|
linux|process_creation|
m365||audit
m365||exchange
m365||threat_detection
m365||threat_management
macos|file_event|
macos|process_creation|
modsecurity||
okta||okta
onelogin||onelogin.events
python|application|
rpc_firewall|application|
ruby_on_rails|application|
spring|application|
sql|application|
windows||application
windows||application-experience
windows||applocker
windows||appmodel-runtime
windows||appxdeployment-server
windows||appxpackaging-om
windows||bitlocker
windows||bits-client
windows||capi2
windows||certificateservicesclient-lifecycle-system
windows||codeintegrity-operational
windows||dhcp
windows||diagnosis-scripted
windows||dns-client
windows||dns-server
windows||dns-server-analytic
windows||dns-server-audit
windows||driver-framework
windows||firewall-as
windows||hyper-v-worker
windows||iis-configuration
windows||kernel-event-tracing
windows||kernel-shimengine
windows||ldap
windows||lsa-server
windows||msexchange-management
windows||ntfs
windows||ntlm
windows||openssh
windows||powershell
windows||powershell-classic
windows||printservice-admin
windows||printservice-operational
windows||security
windows||security-mitigations
windows||sense
windows||servicebus-client
windows||shell-core
windows||smbclient-security
windows||sysmon
windows||system
windows||taskscheduler
windows||terminalservices-localsessionmanager
windows||vhdmp
windows||windefend
windows||wmi
windows|clipboard_capture|
windows|create_remote_thread|
windows|create_stream_hash|
windows|dns_query|
windows|driver_load|
windows|file_access|
windows|file_block_executable|
windows|file_block_shredding|
windows|file_change|
windows|file_delete|
windows|file_delete_detected|
windows|file_event|
windows|file_executable_detected|
windows|file_rename|
windows|image_load|
windows|network_connection|
windows|pipe_created|
windows|process_access|
windows|process_creation|
windows|process_tampering|
windows|process_termination|
windows|ps_classic_provider_start|
windows|ps_classic_script|
windows|ps_classic_start|
windows|ps_module|
windows|ps_script|
windows|raw_access_thread|
windows|registry_add|
windows|registry_delete|
windows|registry_event|
windows|registry_rename|
windows|registry_set|
windows|sysmon_error|
windows|sysmon_status|
windows|wmi_event|
zeek||dce_rpc
zeek||dns
zeek||http
zeek||kerberos
zeek||rdp
zeek||smb_files
zeek||x509
`;

/** Log sources that SigmaHQ's rules have beside them, as product|category|service. */
export const FURTHER_LOG_SOURCES = `
||nginx
|network|
|process_creation|
antivirus||
apache||access
apache||error
cisco||syslog
fortigate||event
fortios||sslvpnd
gcp||google_workspace.login
huawei||bgp
juniper||bgp
jvm|application|
kubernetes||audit
kubernetes|application|audit
linux||
macos||
nodejs|application|
opencanary|application|
paloalto|appliance|globalprotect
paloalto|file_event|globalprotect
velocity|application|
windows||
windows||microsoft-servicebus-client
windows||smbclient-connectivity
windows||smbserver-connectivity
`;

/** Field names of process creation and the other categories that follow Sysmon's events. */
export const SYSMON_FIELDS = `
UtcTime ProcessGuid ProcessId Image FileVersion Description Product Company OriginalFileName CommandLine CurrentDirectory
User LogonGuid LogonId TerminalSessionId IntegrityLevel Hashes Imphash md5 sha1 sha256 ParentProcessGuid
ParentProcessId ParentImage ParentCommandLine ParentUser TargetFilename CreationUtcTime PreviousCreationUtcTime Protocol
Initiated SourceIsIpv6 SourceIp SourceHostname SourcePort SourcePortName DestinationIsIpv6 DestinationIp
DestinationHostname DestinationPort DestinationPortName ImageLoaded Signed Signature SignatureStatus SourceProcessGuid
SourceProcessId SourceImage TargetProcessGuid TargetProcessId TargetImage NewThreadId StartAddress StartModule
StartFunction Device GrantedAccess CallTrace SourceUser TargetUser EventType TargetObject Details NewName Contents
PipeName QueryName QueryStatus QueryResults RuleName IsExecutable Archived
`;

/** The categories that have these fields. */
export const SYSMON_FIELD_CATEGORIES = `
process_creation file_change network_connection process_termination driver_load image_load create_remote_thread
raw_access_thread process_access file_event registry_event registry_add registry_delete registry_set registry_rename
create_stream_hash pipe_created dns_query file_delete file_delete_detected file_block_executable file_block_shredding
file_executable_detected
`;
