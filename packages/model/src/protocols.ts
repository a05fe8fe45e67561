/**
 * Protocols whose encryption is part of what they are. A protocol that may or may not be encrypted, such as grpc or kafka, is not here: the
 * model has to say. Sources: RFC 9110 (http), RFC 8446 (tls), RFC 4251 (ssh), RFC 854 (telnet), RFC 959 (ftp).
 */
const encryptionOf: Readonly<Record<string, "none" | "transport">> = {
  ftp: "none",
  ftps: "transport",
  grpcs: "transport",
  http: "none",
  https: "transport",
  ldap: "none",
  ldaps: "transport",
  mqtts: "transport",
  mtls: "transport",
  sftp: "transport",
  ssh: "transport",
  telnet: "none",
  tls: "transport",
  vpn: "transport",
  ws: "none",
  wss: "transport",
};

/** What is generally known of a protocol, as attributes of a flow. */
export const protocolDefaults = (protocol: string | undefined): Record<string, string> => {
  const name = protocol?.toLowerCase() ?? "";
  const encryption = Object.hasOwn(encryptionOf, name) ? encryptionOf[name] : undefined;
  return encryption === undefined ? {} : { encryption };
};
