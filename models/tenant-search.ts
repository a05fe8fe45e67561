import {
  agent,
  agentConfig,
  api,
  asset,
  cache,
  ciPipeline,
  codeRepo,
  database,
  documentStore,
  embeddingModel,
  externalActor,
  externalService,
  flow,
  gateway,
  identity,
  identityProvider,
  llm,
  log,
  memory,
  messageBroker,
  mlModel,
  objectStore,
  operator,
  packageRegistry,
  retriever,
  secretsStore,
  service,
  system,
  trainingPipeline,
  user,
  vectorStore,
  webApp,
  zone,
  type Asset,
  type Component,
  type FlowOptions,
} from "bartizan";

const internet = zone({ name: "Internet", trust: "untrusted" });
const customers = zone({ name: "Customers' accounts", trust: "semi-trusted", description: "Drives and wikis that customers connect; each customer answers for its own." });
const vendor = zone({ name: "Model vendor", trust: "semi-trusted", owner: "model vendor" });
const office = zone({ name: "Office", trust: "trusted", owner: "us" });
const cloud = zone({ name: "Our cloud", trust: "trusted", owner: "us" });
const edge = zone({ name: "Public edge", trust: "trusted", in: cloud });
const app = zone({ name: "Application network", trust: "trusted", in: cloud });
const data = zone({ name: "Data network", trust: "restricted", in: cloud });
const parsing = zone({ name: "Parser cells", trust: "semi-trusted", in: cloud, confines: true });

const customerData = { kind: "data", confidentiality: "confidential", integrity: "medium", personal: true } as const;
const documents = asset({ ...customerData, name: "Customers' documents" });
const passages = asset({ ...customerData, name: "Indexed passages" });
const vectors = asset({ kind: "data", confidentiality: "confidential" });
const question = asset({ kind: "data", confidentiality: "confidential" });
const answer = asset({ ...customerData, name: "Answers with sources" });
const history = asset({ ...customerData, name: "Past conversations" });
const tenantPrompt = asset({ name: "Instructions of a customer", kind: "instructions", confidentiality: "internal", integrity: "high" });
const clicks = asset({ name: "Clicks and thumbs", kind: "data", confidentiality: "internal", integrity: "medium" });
const rankerWeights = asset({ name: "Trained ranking", kind: "model", confidentiality: "internal", integrity: "medium" });
const records = asset({ ...customerData, name: "Records of questions" });
const plans = asset({ name: "Customers, plans and rights", kind: "data", confidentiality: "confidential", integrity: "high", personal: true });
const packages = asset({ kind: "code", confidentiality: "public", integrity: "high" });
const sourceCode = asset({ name: "Our code", kind: "code", confidentiality: "internal", integrity: "high" });
const modelSpend = asset({ name: "Money spent on the model", kind: "money", integrity: "medium" });
const signIn = asset({ name: "Sign-in of customers' staff", kind: "credential", confidentiality: "secret", personal: true, unlocks: () => [searchApp, backend] });
const connectorTokens = asset({ name: "Tokens for customers' drives", kind: "credential", confidentiality: "secret", unlocks: () => [drives] });
const modelKey = asset({ kind: "credential", confidentiality: "secret", unlocks: () => [answerModel, embedder] });

const backendSa = identity({ kind: "service", scopes: "broad", onBehalfOf: "none", lifetime: "short", description: "Reads the rows of every customer; the query names the one that is meant." });
const connectorSa = identity({ kind: "service", scopes: "broad", onBehalfOf: "none", lifetime: "long", description: "Holds a token with the rights of the administrator who connected a drive." });
const deploySa = identity({ kind: "service", scopes: "broad", lifetime: "short" });
const staffAccount = identity({ kind: "person", shared: false, controls: { mfa: "implemented" } });

// --- people
const member = user({ name: "Member of a customer", in: internet });
const trialUser = externalActor({ name: "Holder of a trial account", in: internet, description: "Opens an account with nothing but a mail address." });
const visitor = externalActor({ name: "Visitor of a customer's site", in: internet, description: "Asks the search box that a customer has put on its public site." });
const contributor = externalActor({ name: "Guest in a customer's drive", in: internet, description: "A partner of a customer with a folder that is shared with them." });
const supporter = operator({ name: "Our support", in: office, identity: staffAccount });
const engineer = operator({ in: office, identity: staffAccount });

// --- asking
const login = identityProvider({ in: app, technology: ["auth0"], selfRegistration: true, identityProofing: "email-only", holds: [signIn], controls: { mfa: { status: "planned", ticket: "ID-41" } } });
const searchApp = webApp({
  in: edge,
  internetExposed: true,
  authentication: "federated",
  rendersLinks: true,
  rendersRemoteImages: false,
  csp: "own-domains",
  citesSources: true,
  controls: { "session-management": "implemented" },
});
const widget = webApp({
  name: "Search box for customers' sites",
  in: edge,
  internetExposed: true,
  authentication: "none",
  rendersLinks: true,
  rendersRemoteImages: true,
  csp: "none",
  description: "Answers from the documents that a customer has marked as public.",
  controls: { "origin-check": { status: "implemented", evidence: "widget/origins.ts" } },
});
const front = gateway({ in: edge, technology: ["cloudflare"], internetExposed: true, controls: { "rate-limit": "implemented", logging: "implemented" } });
const backend = api({
  in: app,
  identity: backendSa,
  authentication: "token",
  authorization: "per-user",
  internetExposed: false,
  multiTenant: true,
  controls: { logging: "implemented" },
});
const assistant = agent({
  name: "Answering service",
  in: app,
  identity: backendSa,
  humanApproval: "none",
  toolResultsInContext: true,
  shellAccess: false,
  codeExecution: false,
  sharedAcross: "none",
  controls: { "system-prompt": "implemented", "untrusted-content-quarantine": "absent", "prompt-and-tool-telemetry": "implemented", quota: { status: "planned", ticket: "BILL-19" } },
});
const tenantConfig = agentConfig({ name: "Instructions of each customer", in: data, holds: [tenantPrompt], configPublic: false, description: "Administrators of a customer write them in a form.", controls: { versioning: "implemented" } });
const search = retriever({ in: app, identity: backendSa, effects: ["read"], toolPermissions: "service-account", description: "Adds the customer's number to the query as a filter; rights on single documents are those of the last nightly run." });
const ranker = mlModel({ name: "Ranking", in: app, technology: ["xgboost"], holds: [rankerWeights], adversarialInterest: true, returnsScores: false, onlineLearning: false, weightsPublic: false });
const answerCache = cache({ in: data, technology: ["redis"], holds: [answer], description: "Keyed by customer and question, not by who asked.", sharedAcross: "users", encryptionAtRest: "provider-keys" });
const conversationMemory = memory({ name: "History of conversations", in: data, technology: ["postgresql"], holds: [history], memoryWrite: "model-initiated", sharedAcross: "none", encryptionAtRest: "own-keys" });

// --- models
const answerModel = llm({
  in: vendor,
  authentication: "api-key",
  weightsPublic: false,
  modelNamePublic: true,
  multiTenant: true,
  versionPinned: true,
  holds: [modelSpend],
  quota: "provider-default",
  controls: { "safety-training": "implemented", "content-filter": "implemented" },
});
const embedder = embeddingModel({ in: vendor, authentication: "api-key", weightsPublic: false });

// --- customers' content
const drives = documentStore({ name: "Customers' drives", in: customers, technology: ["google-drive"], holds: [documents], openSubmission: true, dataPublic: false, multiTenant: true, authentication: "oauth" });
const connector = service({ in: app, identity: connectorSa, autoIngests: true, secretsScope: "broad", description: "Fetches what changed in every connected drive each night.", controls: { "secrets-broker": "implemented", "retrieval-source-vetting": "absent" } });
const parseQueue = messageBroker({ in: app, technology: ["google-pubsub"], authentication: "token", multiTenant: true });
const parser = service({
  name: "Parser of documents",
  in: parsing,
  technology: ["unstructured"],
  thirdPartyFramework: true,
  isolation: "container",
  egress: "none",
  runsAs: "service",
  description: "Opens files of seventy formats.",
  controls: { sandbox: "implemented", patching: { status: "planned", ticket: "SEC-207" }, antivirus: "implemented" },
});
const index = vectorStore({
  name: "Index of passages",
  in: data,
  technology: ["qdrant"],
  holds: [passages, vectors],
  description: "One collection for all customers; each passage has the customer's number.",
  sharedAcross: "tenants",
  multiTenant: true,
  internetExposed: false,
  authentication: "api-key",
  encryptionAtRest: "provider-keys",
  controls: { "tenant-isolation": { status: "planned", ticket: "SRCH-64" }, "retrieval-access-control": "implemented" },
});
const originals = objectStore({ name: "Copies of documents", in: data, technology: ["google-cloud-storage"], holds: [documents], internetExposed: false, encryptionAtRest: "own-keys", controls: { rbac: "implemented", versioning: "implemented" } });
const customerBase = database({ in: data, technology: ["postgresql"], holds: [plans], internetExposed: false, encryptionAtRest: "own-keys", controls: { backup: "verified" } });

// --- learning, running, building
const rankTraining = trainingPipeline({ name: "Training of the ranking", in: data, description: "Learns every week from the clicks of all customers.", controls: { "model-validation": "implemented", "training-data-review": "absent" } });
const vault = secretsStore({ in: data, technology: ["google-secret-manager"], holds: [connectorTokens, modelKey], controls: { rbac: "implemented", "tamper-evident-logging": "implemented" } });
const questionLog = log({ in: data, technology: ["elasticsearch"], holds: [records, clicks], encryptionAtRest: "provider-keys", controls: { "data-redaction": { status: "planned", ticket: "PRIV-12" } } });
const mailService = externalService({ name: "Mail service", in: vendor, authentication: "api-key", description: "Sends summaries that members have ordered." });
const npm = packageRegistry({ name: "Public packages", in: internet, technology: ["npm"], openPublishing: true, publisherVerification: "optional" });
const repo = codeRepo({ in: app, technology: ["github"], holds: [sourceCode], sourcePublic: false, controls: { "code-review": "verified", "secret-scanning": "implemented" } });
const pipeline = ciPipeline({ in: app, technology: ["github-actions"], identity: deploySa, versionPinned: true, controls: { "package-scan": "implemented", "dependency-review": "implemented", "version-pinning": "implemented" } });

const https = (from: Component, to: Component, carries: readonly Asset[], more: FlowOptions = {}) => flow(from, to, { carries, protocol: "https", encryption: "transport", ...more });
/** Inside, with a token of the service that calls. */
const call = (from: Component, to: Component, carries: readonly Asset[], more: FlowOptions = {}) => flow(from, to, { carries, protocol: "grpc", encryption: "transport", authentication: "token", ...more });

export default system({
  name: "Search for many customers",
  summary:
    "A service that companies rent: it indexes the drives that they connect, answers questions of their staff with sources, and offers a search box for their public sites. All customers share one index.",
  owner: "search",
  lifecycle: "production",
  follows: ["Design a secure multitenant RAG inferencing solution (Azure Architecture Center)"],
  zones: { internet, customers, vendor, office, cloud, edge, app, data, parsing },
  assets: {
    documents,
    passages,
    vectors,
    question,
    answer,
    history,
    "tenant-prompt": tenantPrompt,
    clicks,
    "ranker-weights": rankerWeights,
    records,
    plans,
    packages,
    "source-code": sourceCode,
    "model-spend": modelSpend,
    "sign-in": signIn,
    "connector-tokens": connectorTokens,
    "model-key": modelKey,
  },
  identities: { "backend-sa": backendSa, "connector-sa": connectorSa, "deploy-sa": deploySa, "staff-account": staffAccount },
  components: {
    member,
    "trial-user": trialUser,
    visitor,
    contributor,
    supporter,
    engineer,
    login,
    "search-app": searchApp,
    widget,
    front,
    backend,
    assistant,
    "tenant-config": tenantConfig,
    search,
    ranker,
    "answer-cache": answerCache,
    "conversation-memory": conversationMemory,
    "answer-model": answerModel,
    embedder,
    drives,
    connector,
    "parse-queue": parseQueue,
    parser,
    index,
    originals,
    "customer-base": customerBase,
    "rank-training": rankTraining,
    vault,
    "question-log": questionLog,
    "mail-service": mailService,
    npm,
    repo,
    pipeline,
  },
  flows: [
    // --- somebody asks
    ...[member, trialUser].flatMap((person) => [
      https(person, login, [signIn]),
      https(person, searchApp, [question, signIn], { returns: [answer], as: "end-user", authentication: "federated" }),
    ]),
    https(visitor, widget, [question], { returns: [answer], authentication: "none" }),
    https(searchApp, front, [question, clicks], { returns: [answer], as: "end-user", authentication: "token" }),
    https(widget, front, [question], { returns: [answer], authentication: "api-key" }),
    call(front, backend, [question, clicks], { returns: [answer], as: "end-user" }),
    call(backend, customerBase, [plans], { returns: [plans], protocol: "postgres", as: backendSa }),
    call(backend, assistant, [question], { returns: [answer], as: backendSa }),
    https(member, backend, [tenantPrompt], { name: "Form for administrators", id: "administrator-form", as: "end-user", authentication: "token" }),
    call(backend, tenantConfig, [tenantPrompt], { as: backendSa }),

    // --- the answer is made
    flow(tenantConfig, assistant, { carries: [tenantPrompt], opens: "to", protocol: "postgres", encryption: "transport" }),
    call(assistant, answerCache, [question, answer], { returns: [answer], protocol: "redis", as: backendSa }),
    call(assistant, search, [question], { returns: [passages], as: backendSa }),
    https(search, embedder, [question], { returns: [vectors], authentication: "api-key" }),
    https(search, index, [vectors], { returns: [passages], as: backendSa, authentication: "api-key" }),
    call(search, ranker, [question, passages], { returns: [passages] }),
    https(assistant, answerModel, [question, passages, tenantPrompt, history], { returns: [answer], as: backendSa, authentication: "api-key" }),
    call(assistant, conversationMemory, [history], { returns: [history], protocol: "postgres", as: backendSa }),
    https(assistant, mailService, [answer], { as: backendSa, authentication: "api-key" }),

    // --- documents become passages
    https(contributor, drives, [documents], { name: "Shared folder", authentication: "federated" }),
    https(member, drives, [documents], { as: "end-user", authentication: "federated" }),
    https(drives, connector, [documents], { opens: "to", as: connectorSa, authentication: "oauth" }),
    https(connector, originals, [documents], { as: connectorSa, authentication: "token" }),
    call(connector, parseQueue, [documents], { as: connectorSa }),
    call(parseQueue, parser, [documents], { opens: "to" }),
    call(parser, connector, [passages]),
    https(connector, embedder, [passages], { returns: [vectors], authentication: "api-key" }),
    https(connector, index, [passages, vectors], { as: connectorSa, authentication: "api-key" }),

    // --- learning and running
    https(backend, questionLog, [records, clicks]),
    call(questionLog, rankTraining, [clicks], { opens: "to" }),
    call(rankTraining, ranker, [rankerWeights], { artifactFormat: "pickle", signatureVerified: false }),
    https(questionLog, supporter, [records], { opens: "to", as: staffAccount, authentication: "mfa" }),
    https(vault, connector, [connectorTokens], { opens: "to", as: connectorSa, authentication: "token" }),
    https(vault, assistant, [modelKey], { opens: "to", as: backendSa, authentication: "token" }),

    // --- building
    flow(engineer, repo, { carries: [sourceCode], protocol: "git", as: staffAccount, controls: { "code-review": "implemented" } }),
    flow(repo, pipeline, { carries: [sourceCode], opens: "to", protocol: "git" }),
    https(npm, pipeline, [packages], { opens: "to", hashVerified: true, versionPinned: true }),
    https(pipeline, backend, [sourceCode], { as: deploySa, authentication: "token" }),
  ],
  assumptions: {
    "filter-is-always-set": { text: "No query reaches the index without a customer's number.", about: [search, index], owner: "search" },
    "public-means-public": { text: "Customers mark only documents as public that anyone may read.", about: [widget], owner: "customer success" },
  },
});
