import {
  agent,
  agentConfig,
  asset,
  cache,
  ciPipeline,
  codeRepo,
  containerRegistry,
  database,
  desktopApp,
  documentStore,
  externalActor,
  flow,
  gateway,
  guardrail,
  identity,
  identityProvider,
  inferenceServer,
  llm,
  log,
  mcpServer,
  modelHub,
  modelRegistry,
  monitor,
  operator,
  secretsStore,
  service,
  system,
  user,
  webApp,
  zone,
  type Asset,
  type Component,
  type FlowOptions,
} from "bartizan";

const internet = zone({ name: "Internet", trust: "untrusted" });
const vendors = zone({ name: "Model vendors", trust: "semi-trusted", owner: "model vendors" });
const saas = zone({ name: "Rented services", trust: "semi-trusted", owner: "software vendors" });
const office = zone({ name: "Office", trust: "trusted", owner: "company" });
const cloud = zone({ name: "Company's cloud", trust: "trusted", owner: "company" });
const products = zone({ name: "Networks of product teams", trust: "trusted", in: cloud });
const platform = zone({ name: "Gateway network", trust: "restricted", in: cloud });
const gpu = zone({ name: "GPU cluster", trust: "restricted", in: cloud });
const build = zone({ name: "Build network", trust: "trusted", in: cloud });

const personalText = { kind: "data", confidentiality: "confidential", integrity: "medium", personal: true } as const;
const secret = { kind: "credential", confidentiality: "secret", integrity: "high" } as const;

const prompts = asset({ ...personalText, name: "Prompts of staff and products" });
const completions = asset({ ...personalText, name: "Answers of models" });
const customerMessage = asset({ ...personalText, integrity: "low" });
const sourceCode = asset({ name: "Company's source code", kind: "code", confidentiality: "confidential", integrity: "high" });
const routingRules = asset({ name: "Routes, prompts and limits", kind: "instructions", confidentiality: "internal", integrity: "high" });
const promptRecords = asset({ ...personalText, name: "Recorded prompts and answers" });
const usage = asset({ name: "Use and budget of each team", kind: "data", confidentiality: "internal", integrity: "medium" });
const budget = asset({ name: "Money spent on models", kind: "money", integrity: "high" });
const modelService = asset({ name: "Models for every team", kind: "service", availability: "high" });
const weights = asset({ name: "Weights of the own model", kind: "model", confidentiality: "public", integrity: "high" });
const gatewayCode = asset({ name: "Image of the gateway", kind: "code", confidentiality: "internal", integrity: "high" });
const wikiPages = asset({ kind: "data", confidentiality: "internal", integrity: "medium" });
const toolResult = asset({ name: "What tools return", kind: "data", confidentiality: "confidential", integrity: "medium" });
const vendorKeys = asset({ ...secret, unlocks: () => [frontierModel, fastModel] });
const teamKeys = asset({ ...secret, name: "Keys of teams", unlocks: () => [llmGateway] });
const staffLogin = asset({ ...secret, name: "Sign-in of staff", personal: true, unlocks: () => [portal] });

/** An account of the platform that can do no more than it needs. */
const platformAccount = () => identity({ kind: "service", scopes: "least-privilege", onBehalfOf: "none", lifetime: "short" });
const gatewaySa = platformAccount();
const keyDeskSa = platformAccount();
const botSa = identity({ kind: "agent", scopes: "least-privilege", onBehalfOf: "none", lifetime: "long" });
const toolSa = identity({
  name: "Account of the tool hub",
  kind: "service",
  scopes: "broad",
  onBehalfOf: "none",
  lifetime: "long",
  shared: true,
  description: "One technical account for wiki and tickets, whoever asks.",
});
const deploySa = identity({ kind: "service", scopes: "broad", lifetime: "short" });
const staffAccount = identity({ kind: "person", shared: false, controls: { mfa: { status: "verified", owner: "it" } } });

// --- people
const employee = user({ in: office, identity: staffAccount });
const developer = operator({ in: office, identity: staffAccount, description: "Builds products that call models through the gateway." });
const platformEngineer = operator({ in: office, identity: staffAccount });
const customer = externalActor({ in: internet, description: "Talks to the bot of one product without signing in." });

// --- what calls models
const portal = webApp({
  name: "Chat portal for staff",
  in: platform,
  technology: ["open-webui"],
  internetExposed: false,
  authentication: "federated",
  rendersLinks: true,
  rendersRemoteImages: { is: true, source: "portal/renderer.ts:31" },
  csp: "none",
  controls: { logging: "implemented" },
});
const codingAssistant = desktopApp({
  name: "Coding assistant in editors",
  in: office,
  autoUpdate: true,
  secretsIn: "file",
  humanApproval: "configurable",
});
const customerBot = agent({
  name: "Bot of a product team",
  in: products,
  identity: botSa,
  internetExposed: true,
  authentication: "none",
  humanApproval: "none",
  toolResultsInContext: true,
  canCallAnyEnabledTool: true,
  sharedAcross: "none",
  secretsIn: "env",
  controls: { "system-prompt": "implemented", "rate-limit": { status: "planned", ticket: "SHOP-812" } },
});

// --- the gateway
const login = identityProvider({
  in: saas,
  technology: ["entra-id"],
  selfRegistration: false,
  holds: [staffLogin],
  controls: { mfa: { status: "verified", owner: "it" } },
});
const llmGateway = gateway({
  name: "LLM gateway",
  in: platform,
  technology: ["litellm"],
  identity: gatewaySa,
  holds: [modelService, budget],
  description: "The only way to models: takes a key of a team, checks its budget, picks a model, and adds the vendor's key.",
  internetExposed: false,
  authentication: "api-key",
  authorization: "coarse",
  networkBinding: "private",
  settingsApi: true,
  thirdPartyFramework: true,
  secretsIn: "process-memory",
  controls: {
    quota: { status: "verified", evidence: "gateway/budgets.yaml", owner: "ai-platform" },
    "rate-limit": "implemented",
    logging: "implemented",
    "egress-filter": "implemented",
  },
});
const promptFilter = guardrail({
  in: platform,
  identity: gatewaySa,
  description: "Looks for secrets and attempts to steer the model. Streamed answers and calls of the editors go past it.",
  controls: { dlp: "implemented", "input-guardrail": "implemented", "adversarial-testing": { status: "planned", ticket: "AIP-77" } },
});
const answerCache = cache({
  name: "Cache of similar prompts",
  in: platform,
  technology: ["redis"],
  holds: [completions],
  description: "Gives an old answer to a prompt that is near enough, whichever team asked first.",
  sharedAcross: "users",
  authorization: "shared",
  authentication: "password",
  encryptionAtRest: "provider-keys",
});
const keyDesk = service({
  name: "Desk for team keys",
  in: platform,
  identity: keyDeskSa,
  authentication: "federated",
  description: "A developer gets a key of the team by filling in a form. Keys do not end.",
  controls: { "short-lived-credentials": { status: "planned", ticket: "AIP-61" }, logging: "implemented" },
});
const vault = secretsStore({
  in: platform,
  technology: ["hashicorp-vault"],
  holds: [vendorKeys],
  controls: { "key-rotation": "implemented", rbac: "implemented", "tamper-evident-logging": "implemented" },
});
const ledger = database({
  in: platform,
  technology: ["postgresql"],
  holds: [usage, teamKeys],
  internetExposed: false,
  authentication: "password",
  encryptionAtRest: "own-keys",
  controls: { backup: "implemented" },
});
const promptLog = log({
  in: platform,
  technology: ["elasticsearch"],
  holds: [promptRecords],
  description: "Every prompt and answer for 90 days; every platform engineer can read all of it.",
  authorization: "coarse",
  encryptionAtRest: "provider-keys",
  controls: { "data-redaction": { status: "planned", ticket: "AIP-58" } },
});
const budgetAlarm = monitor({ in: platform, technology: ["grafana"] });

// --- tools that the gateway offers to agents
const toolHub = mcpServer({
  name: "Tool hub",
  in: platform,
  identity: toolSa,
  effects: ["read", "write"],
  authentication: "token",
  authorization: "shared",
  toolPermissions: "service-account",
  humanApproval: "none",
  description: "Lets agents search the wiki and write tickets.",
  controls: { "tool-allow-list": { status: "planned", ticket: "AIP-80" } },
});
const wiki = documentStore({ in: saas, technology: ["confluence"], holds: [wikiPages], authentication: "federated", openSubmission: false, dataPublic: false });

// --- models
/** A model of a vendor: reached with a key, known by name, shared with other customers of the vendor. */
const vendorModel = (name: string) =>
  llm({
    name,
    in: vendors,
    authentication: "api-key",
    modelNamePublic: true,
    weightsPublic: false,
    multiTenant: true,
    controls: { "safety-training": "implemented", "content-filter": "implemented" },
  });
const frontierModel = vendorModel("Large model of a vendor");
const fastModel = vendorModel("Fast model of another vendor");
const ownServer = inferenceServer({
  name: "Own model server",
  in: gpu,
  technology: ["vllm"],
  authentication: "none",
  networkBinding: "private",
  executesOnLoad: false,
  isolation: "container",
  egress: "none",
});
const ownModel = llm({ name: "Own open-weights model", in: gpu, holds: [weights], weightsPublic: true, baseModelPublic: true, sharedAcross: "users" });
const hub = modelHub({ in: internet, technology: ["huggingface-hub"], openPublishing: true, publisherVerification: "optional" });
const registry = modelRegistry({
  in: gpu,
  holds: [weights],
  artifactFormat: "safetensors",
  openPublishing: false,
  controls: { "hash-verification": "implemented", versioning: "implemented" },
});

// --- how it is built
const publicImages = containerRegistry({ in: internet, technology: ["ghcr"], openPublishing: true, publisherVerification: "optional", artifactFormat: "container-image" });
const pipeline = ciPipeline({
  in: build,
  technology: ["gitlab-ci"],
  identity: deploySa,
  versionPinned: false,
  description: "Takes the newest image of the gateway and adds the routes to it.",
  controls: { "version-pinning": { status: "planned", ticket: "AIP-90" }, "package-scan": "implemented" },
});
const routesRepo = codeRepo({
  in: build,
  technology: ["gitlab"],
  holds: [routingRules],
  sourcePublic: false,
  controls: { "code-review": "implemented", "secret-scanning": "implemented" },
});
const routes = agentConfig({ in: platform, holds: [routingRules], configPublic: false, controls: { versioning: "implemented" } });

const https = (from: Component, to: Component, carries: readonly Asset[], more: FlowOptions = {}) =>
  flow(from, to, { carries, protocol: "https", encryption: "transport", ...more });

export default system({
  name: "Company LLM gateway",
  summary:
    "One door to language models for a whole company: staff chat, editors and products call it with a key of their team; it checks budgets, filters, caches, records, and offers tools to agents.",
  owner: "ai-platform",
  lifecycle: "production",
  follows: ["AI gateway capabilities in Azure API Management (Azure Architecture Center)", "Multi-provider generative AI gateway on AWS (AWS Solutions Library)"],
  zones: { internet, vendors, saas, office, cloud, products, platform, gpu, build },
  assets: {
    prompts,
    completions,
    "customer-message": customerMessage,
    "source-code": sourceCode,
    "routing-rules": routingRules,
    "prompt-records": promptRecords,
    usage,
    budget,
    "model-service": modelService,
    weights,
    "gateway-code": gatewayCode,
    "wiki-pages": wikiPages,
    "tool-result": toolResult,
    "vendor-keys": vendorKeys,
    "team-keys": teamKeys,
    "staff-sign-in": staffLogin,
  },
  identities: {
    "gateway-sa": gatewaySa,
    "key-desk-sa": keyDeskSa,
    "bot-sa": botSa,
    "tool-sa": toolSa,
    "deploy-sa": deploySa,
    "staff-account": staffAccount,
  },
  components: {
    employee,
    developer,
    "platform-engineer": platformEngineer,
    customer,
    portal,
    "coding-assistant": codingAssistant,
    "customer-bot": customerBot,
    login,
    "llm-gateway": llmGateway,
    "prompt-filter": promptFilter,
    "answer-cache": answerCache,
    "key-desk": keyDesk,
    vault,
    ledger,
    "prompt-log": promptLog,
    "budget-alarm": budgetAlarm,
    "tool-hub": toolHub,
    wiki,
    "frontier-model": frontierModel,
    "fast-model": fastModel,
    "own-server": ownServer,
    "own-model": ownModel,
    hub,
    registry,
    "public-images": publicImages,
    pipeline,
    "routes-repo": routesRepo,
    routes,
  },
  flows: [
    // --- staff, editors and products ask
    https(employee, login, [staffLogin]),
    https(employee, portal, [prompts], { returns: [completions], as: "end-user", authentication: "federated" }),
    https(portal, promptFilter, [prompts], { as: gatewaySa, authentication: "token" }),
    flow(promptFilter, llmGateway, { carries: [prompts], protocol: "grpc", authentication: "token", encryption: "transport" }),
    flow(llmGateway, portal, { name: "Streamed answers", carries: [completions], protocol: "https", encryption: "transport" }),
    flow(developer, codingAssistant, { carries: [sourceCode], protocol: "in-process" }),
    https(codingAssistant, llmGateway, [prompts, sourceCode], { returns: [completions], authentication: "api-key" }),
    https(customer, customerBot, [customerMessage], { returns: [completions], authentication: "none" }),
    https(customerBot, llmGateway, [prompts, customerMessage], { returns: [completions], as: botSa, authentication: "api-key" }),
    https(customerBot, toolHub, [prompts], { returns: [toolResult], as: botSa, authentication: "token" }),
    https(toolHub, wiki, [wikiPages], { returns: [wikiPages], as: toolSa, authentication: "oauth" }),
    https(employee, wiki, [wikiPages], { as: staffAccount, authentication: "federated" }),

    // --- the gateway asks models
    flow(llmGateway, answerCache, { carries: [prompts, completions], returns: [completions], protocol: "redis", authentication: "password" }),
    https(llmGateway, frontierModel, [prompts], { returns: [completions], as: gatewaySa, authentication: "api-key" }),
    https(llmGateway, fastModel, [prompts], { returns: [completions], as: gatewaySa, authentication: "api-key" }),
    flow(llmGateway, ownServer, { carries: [prompts], returns: [completions], protocol: "http", encryption: "none" }),
    flow(ownServer, ownModel, { carries: [prompts], returns: [completions], protocol: "in-process" }),

    // --- keys, budgets and records
    https(developer, keyDesk, [usage], { returns: [teamKeys], as: staffAccount, authentication: "federated" }),
    flow(keyDesk, ledger, { carries: [teamKeys], protocol: "postgres", as: keyDeskSa, encryption: "transport" }),
    flow(llmGateway, ledger, { carries: [usage], returns: [usage, teamKeys], protocol: "postgres", as: gatewaySa, encryption: "transport" }),
    https(vault, llmGateway, [vendorKeys], { opens: "to", as: gatewaySa, authentication: "token" }),
    https(llmGateway, promptLog, [promptRecords], { as: gatewaySa }),
    https(promptLog, platformEngineer, [promptRecords], { opens: "to", as: staffAccount, authentication: "mfa" }),
    https(ledger, budgetAlarm, [usage], { opens: "to" }),

    // --- how it is built and changed
    https(hub, registry, [weights], { opens: "to" }),
    flow(registry, ownServer, { carries: [weights], opens: "to", protocol: "https", encryption: "transport", hashVerified: true }),
    https(publicImages, pipeline, [gatewayCode], { opens: "to" }),
    flow(platformEngineer, routesRepo, { carries: [routingRules], protocol: "git", as: staffAccount, controls: { "code-review": "implemented" } }),
    flow(routesRepo, pipeline, { carries: [routingRules], opens: "to", protocol: "git" }),
    https(pipeline, llmGateway, [gatewayCode], { as: deploySa }),
    https(pipeline, routes, [routingRules], { as: deploySa }),
    flow(routes, llmGateway, { carries: [routingRules], opens: "to", protocol: "file" }),
  ],
  assumptions: {
    "vendors-do-not-train": {
      text: "Neither vendor trains on what the company sends; the contracts say so.",
      about: [frontierModel, fastModel],
      owner: "legal",
    },
    "one-way-out": { text: "Networks of product teams reach model vendors only through the gateway.", about: [products, llmGateway], owner: "network" },
  },
});
