/**
 * How the words that people draw architectures with are said in a model: general words of the trade, in the order in which they are looked
 * for. A word stands for any word that begins with it. No system is named here.
 */
export const kindWords: Readonly<Record<string, readonly [kind: string, words: readonly string[]][]>> = {
  actor: [
    ["human-reviewer", ["review", "approv", "moderator", "analyst", "auditor"]],
    ["operator", ["admin", "engineer", "operator", "developer", "scientist", "maintainer", "staff"]],
  ],
  agent: [["agent", []]],
  tool: [
    ["code-interpreter", ["shell", "exec", "interpreter", "terminal", "python", "bash"]],
    ["retriever", ["retriev", "search"]],
    ["mcp-server", ["mcp"]],
    ["plugin", ["plugin", "skill", "extension"]],
    ["tool", []],
  ],
  "mcp-server": [["mcp-server", []]],
  guardrail: [["guardrail", []]],
  sandbox: [["sandbox", []]],
  secret: [["secrets-store", []]],
  model: [
    ["embedding-model", ["embed"]],
    ["llm", ["llm", "gpt", "language", "chat", "bedrock", "claude", "gemini", "llama", "mistral"]],
    ["ml-model", []],
  ],
  "external-service": [
    ["embedding-model", ["embed"]],
    ["llm", ["llm", "gpt", "language", "bedrock", "openai", "claude", "anthropic", "gemini", "inference", "model-api", "completion"]],
    ["identity-provider", ["cognito", "auth", "oauth", "identity", "idp", "sso", "okta", "entra", "keycloak"]],
    ["package-registry", ["pypi", "npm", "pip", "apt", "package", "dep", "librar"]],
    ["container-registry", ["container", "docker", "images"]],
    ["model-hub", ["hub", "hugging", "model"]],
    ["tool-registry", ["registry", "marketplace"]],
    ["code-repo", ["git", "source", "repo"]],
    ["email", ["mail", "smtp"]],
    ["messaging", ["slack", "teams", "discord", "telegram", "social", "whatsapp"]],
    ["data-source", ["data", "dataset", "feed", "scrape", "crawl", "market"]],
    ["external-content", ["web", "site", "page", "search", "internet"]],
    ["business-app", ["crm", "erp", "finance", "hr", "ticket", "salesforce", "sap", "jira", "claims"]],
    ["vector-store", ["vector", "pinecone", "opensearch"]],
    ["object-store", ["bucket", "blob", "s3", "storage"]],
    ["external-service", []],
  ],
  datastore: [
    ["vector-store", ["vector", "embedding", "opensearch", "pinecone", "faiss", "chroma", "weaviate", "rag", "index"]],
    ["memory", ["memory", "history", "conversation", "checkpointer", "session", "thread"]],
    ["secrets-store", ["secret", "key", "credential", "vault", "authorized", "wallet", "token"]],
    ["log", ["log", "audit", "telemetry", "trace"]],
    ["agent-config", ["prompt", "rules", "card", "skill", "config", "manifest"]],
    ["code-repo", ["git", "source-control", "source-code", "repo", "source-config"]],
    ["model-registry", ["weights", "model", "checkpoint", "artifact", "registry"]],
    ["dataset", ["train", "dataset", "images", "label"]],
    ["object-store", ["bucket", "blob", "s3", "upload", "file-store"]],
    ["cache", ["cache", "redis"]],
    ["document-store", ["doc", "knowledge", "wiki", "data", "file", "policy", "sharepoint"]],
    ["database", []],
  ],
  process: [
    ["guardrail", ["guardrail", "moderation", "redactor"]],
    ["message-broker", ["queue", "broker", "kafka", "bus", "topic"]],
    ["notebook", ["notebook", "jupyter"]],
    ["inference-server", ["inference", "triton", "serving", "vllm", "predict"]],
    ["training-pipeline", ["train", "fine-tun", "finetun"]],
    ["ci-pipeline", ["ci", "pipeline", "deploy", "actions", "jenkins", "build"]],
    ["gateway", ["gateway", "nginx", "proxy", "cdn", "cloudfront", "bastion", "tunnel", "frp", "balancer", "waf"]],
    ["web-app", ["web-app", "ui", "frontend", "front-end", "portal", "dashboard", "gradio", "streamlit", "web"]],
    ["agent", ["agent", "assistant", "copilot", "orchestrator", "mcp-client", "llm"]],
    ["code-interpreter", ["shell", "interpreter"]],
    ["endpoint-device", ["host", "workstation", "laptop", "device"]],
    ["api", ["api", "endpoint"]],
    ["service", []],
  ],
};

/** What people call the places that strangers, or known third parties, control. Every other place is the team's own. */
export const trustWords: readonly [trust: string, words: readonly string[]][] = [
  ["untrusted", ["internet", "public", "external", "web", "open", "untrusted"]],
  [
    "semi-trusted",
    ["provider", "saas", "third", "vendor", "partner", "client", "customer", "browser", "marketplace", "supplier", "blockchain", "mobile"],
  ],
];
