import {
  agent,
  agentConfig,
  asset,
  browser,
  businessApp,
  containerRegistry,
  email,
  externalActor,
  externalContent,
  externalService,
  flow,
  gateway,
  guardrail,
  humanReviewer,
  identity,
  llm,
  log,
  messageBroker,
  monitor,
  objectStore,
  operator,
  sandbox,
  secretsStore,
  service,
  system,
  tool,
  user,
  zone,
  type Asset,
  type Component,
  type FlowOptions,
} from "bartizan";

const internet = zone({ name: "Internet", trust: "untrusted" });
const suppliers = zone({ name: "Suppliers", trust: "semi-trusted", description: "Known companies; their portals and mailboxes are now and then taken over." });
const vendor = zone({ name: "Model vendor", trust: "semi-trusted", owner: "model vendor" });
const bank = zone({ name: "Bank", trust: "semi-trusted", owner: "bank" });
const office = zone({ name: "Office", trust: "trusted", owner: "company" });
const cloud = zone({ name: "Company's cloud", trust: "trusted", owner: "company" });
const control = zone({ name: "Control network", trust: "restricted", in: cloud });
const desktops = zone({ name: "Disposable desktops", trust: "trusted", in: cloud, confines: true });
const finance = zone({ name: "Finance network", trust: "restricted", in: cloud });

const invoices = asset({ kind: "data", confidentiality: "confidential", integrity: "high" });
const invoiceMail = asset({ name: "Mails of suppliers", kind: "data", confidentiality: "internal", integrity: "medium", personal: true });
const portalPages = asset({ name: "Pages of supplier portals", kind: "data", confidentiality: "internal", integrity: "medium" });
const task = asset({ name: "Task for the agent", kind: "instructions", confidentiality: "internal", integrity: "high" });
const screenshots = asset({ kind: "data", confidentiality: "confidential", integrity: "medium", personal: true });
const actions = asset({ name: "Clicks and typed text", kind: "data", integrity: "high" });
const bankDetails = asset({ name: "Bank details of suppliers", kind: "data", confidentiality: "confidential", integrity: "high" });
const paymentProposal = asset({ name: "Proposed payments", kind: "data", confidentiality: "confidential", integrity: "high" });
const approval = asset({ name: "Approval of a payment run", kind: "data", integrity: "high" });
const funds = asset({ name: "Company's money", kind: "money", integrity: "high" });
const recordings = asset({ name: "Recordings of sessions", kind: "data", confidentiality: "confidential", integrity: "high", personal: true });
const agentRules = asset({ name: "Rules of the agent", kind: "instructions", confidentiality: "internal", integrity: "high" });
const desktopImage = asset({ kind: "code", confidentiality: "internal", integrity: "high" });
const portalLogins = asset({ name: "Sign-ins at portals", kind: "credential", confidentiality: "secret", integrity: "high", unlocks: () => [portals] });
const erpLogin = asset({ name: "Sign-in of the agent at the ERP", kind: "credential", confidentiality: "secret", unlocks: () => [erp] });
const modelKey = asset({ kind: "credential", confidentiality: "secret", unlocks: () => [screenModel] });

const agentAccount = identity({
  name: "Account of the agent at the ERP",
  kind: "agent",
  scopes: "broad",
  onBehalfOf: "none",
  lifetime: "long",
  shared: true,
  description: "A clerk's role, since the ERP has none that may only enter invoices.",
});
const orchestratorSa = identity({ kind: "service", scopes: "least-privilege", onBehalfOf: "none", lifetime: "short" });
const clerkAccount = identity({ kind: "person", shared: false, controls: { mfa: "implemented" } });
const engineerAccount = identity({ kind: "person", shared: false, controls: { mfa: { status: "verified", owner: "it" } } });

// --- people, and whose content the agent sees
const clerk = user({ name: "Accounts clerk", in: office, identity: clerkAccount });
const approver = humanReviewer({ name: "Head of accounting", in: office, identity: clerkAccount, description: "Releases a payment run of some hundred items twice a week." });
const engineer = operator({ name: "Automation engineer", in: office, identity: engineerAccount });
const supplier = externalActor({ in: suppliers, description: "Sends invoices by mail and offers them in a portal." });
const stranger = externalActor({ in: internet, description: "Can write to the published address for invoices." });
const portals = externalContent({ name: "Supplier portals", in: suppliers, openSubmission: false, dataPublic: false });
const web = externalContent({ name: "Other pages", in: internet, openPublishing: true, description: "Where links in mails and portals lead." });
const inbox = email({ name: "Invoice mailbox", in: cloud, technology: ["exchange-online"], openSubmission: true, controls: { "spam-filter": "implemented", antivirus: "implemented" } });

// --- deciding
const taskQueue = messageBroker({ in: control, technology: ["amazon-sqs"], authentication: "token" });
const orchestrator = service({
  in: control,
  identity: orchestratorSa,
  description: "Makes one task of each mail, starts a desktop for it and throws it away afterwards.",
  autoIngests: true,
  controls: { "run-budget": { status: "implemented", evidence: "orchestrator/limits.yaml" }, logging: "implemented" },
});
const operatorAgent = agent({
  name: "Computer-use agent",
  in: control,
  identity: agentAccount,
  toolResultsInContext: true,
  canCallAnyEnabledTool: true,
  humanApproval: { is: "none", source: "agent/policy.yaml:4" },
  shellAccess: false,
  sharedAcross: "none",
  description: "Looks at a screenshot, decides on the next click or key, and looks again.",
  controls: {
    "prompt-and-tool-telemetry": "implemented",
    "untrusted-content-quarantine": "absent",
    "tool-block-on-untrusted-content": { status: "planned", ticket: "FIN-310" },
  },
});
const rules = agentConfig({ name: "Rules of the agent", in: control, holds: [agentRules], configPublic: false, controls: { "read-only-configuration": "implemented", "code-review": "implemented" } });
const screenModel = llm({
  name: "Model that reads screens",
  in: vendor,
  authentication: "api-key",
  modelNamePublic: true,
  weightsPublic: false,
  multiTenant: true,
  versionPinned: true,
  controls: { "safety-training": "implemented" },
});
const screenGuard = guardrail({
  name: "Check of screenshots",
  in: control,
  description: "Looks for text on the screen that speaks to the agent. It sees pictures, not what a page hides from the eye.",
  controls: { "input-guardrail": "implemented", "adversarial-testing": { status: "planned", ticket: "FIN-322" } },
});

// --- acting
const desktop = sandbox({
  name: "Disposable desktop",
  in: desktops,
  technology: ["firecracker"],
  isolation: "vm",
  runsAs: "user",
  fileAccess: "workspace",
  egress: "allow-list",
});
const agentBrowser = browser({ name: "Browser on the desktop", in: desktops, rendersLinks: true, rendersRemoteImages: true, autoUpdate: false, sessionTokenAt: "browser-storage" });
const mouseAndKeyboard = tool({
  name: "Mouse and keyboard",
  in: desktops,
  effects: ["read", "write", "send"],
  toolPermissions: "service-account",
  humanApproval: "none",
  description: "Does in the browser whatever the agent says, on every page that is open.",
});
const files = tool({ name: "Files of the session", in: desktops, effects: ["read", "write"], toolPermissions: "service-account", humanApproval: "none", fileAccess: "workspace" });
const egressProxy = gateway({
  in: cloud,
  description: "Lets desktops reach the hosts of portals and the ERP. A portal's own file sharing host is on the list, too.",
  controls: { "egress-filter": { status: "implemented", evidence: "proxy/hosts.txt" }, logging: "implemented" },
});
const passwordFiller = secretsStore({
  name: "Password filler",
  in: control,
  technology: ["hashicorp-vault"],
  holds: [portalLogins, erpLogin, modelKey],
  description: "Types a password into the page itself when the host is right, so that the model never sees it.",
  controls: { "secrets-broker": "implemented", rbac: "implemented", "key-rotation": { status: "planned", ticket: "FIN-330" } },
});

// --- systems of finance
const erp = businessApp({
  name: "ERP",
  in: finance,
  technology: ["sap"],
  holds: [invoices, bankDetails, paymentProposal],
  authentication: "password",
  authorization: "coarse",
  internetExposed: false,
  controls: { backup: "verified", logging: "implemented", "action-limits": { status: "planned", ticket: "FIN-305" } },
});
const paymentRun = service({ name: "Payment run", in: finance, humanApproval: "per-call", description: "Sends released payments to the bank.", controls: { "tamper-evident-logging": "implemented" } });
const bankApi = externalService({ name: "Bank", in: bank, holds: [funds], authentication: "mutual-tls" });

// --- running it
const sessionStore = objectStore({ name: "Store of recordings", in: control, technology: ["s3"], holds: [recordings], internetExposed: false, encryptionAtRest: "own-keys", controls: { rbac: "implemented" } });
const auditLog = log({ in: control, controls: { "tamper-evident-logging": "implemented" } });
const alarms = monitor({ in: control });
const images = containerRegistry({ name: "Images of desktops", in: control, holds: [desktopImage], openPublishing: false, artifactFormat: "container-image", controls: { signing: "implemented", "version-pinning": "implemented" } });

const https = (from: Component, to: Component, carries: readonly Asset[], more: FlowOptions = {}) => flow(from, to, { carries, protocol: "https", encryption: "transport", ...more });

export default system({
  name: "Computer-use agent for invoices",
  summary:
    "An agent enters invoices into the ERP: it reads the mail, fetches documents from supplier portals that have no interface, and types what it found, on a desktop that lives for one task.",
  owner: "finance-automation",
  lifecycle: "production",
  zones: { internet, suppliers, vendor, bank, office, cloud, control, desktops, finance },
  assets: {
    invoices,
    "invoice-mail": invoiceMail,
    "portal-pages": portalPages,
    task,
    screenshots,
    actions,
    "bank-details": bankDetails,
    "payment-proposal": paymentProposal,
    approval,
    funds,
    recordings,
    "agent-rules": agentRules,
    "desktop-image": desktopImage,
    "portal-logins": portalLogins,
    "erp-login": erpLogin,
    "model-key": modelKey,
  },
  identities: { "agent-account": agentAccount, "orchestrator-sa": orchestratorSa, "clerk-account": clerkAccount, "engineer-account": engineerAccount },
  components: {
    clerk,
    approver,
    engineer,
    supplier,
    stranger,
    portals,
    web,
    inbox,
    "task-queue": taskQueue,
    orchestrator,
    "operator-agent": operatorAgent,
    rules,
    "screen-model": screenModel,
    "screen-guard": screenGuard,
    desktop,
    browser: agentBrowser,
    "mouse-and-keyboard": mouseAndKeyboard,
    files,
    "egress-proxy": egressProxy,
    "password-filler": passwordFiller,
    erp,
    "payment-run": paymentRun,
    "house-bank": bankApi,
    "session-store": sessionStore,
    "audit-log": auditLog,
    alarms,
    images,
  },
  flows: [
    // --- work comes in
    flow(stranger, inbox, { carries: [invoiceMail], protocol: "smtp", authentication: "none" }),
    flow(supplier, inbox, { carries: [invoiceMail, invoices], protocol: "smtp" }),
    https(supplier, portals, [portalPages, invoices]),
    https(inbox, orchestrator, [invoiceMail, invoices], { opens: "to", as: orchestratorSa, authentication: "oauth" }),
    flow(orchestrator, taskQueue, { carries: [task, invoiceMail], protocol: "https", as: orchestratorSa, encryption: "transport" }),
    flow(taskQueue, operatorAgent, { carries: [task, invoiceMail], opens: "to", protocol: "https", encryption: "transport" }),
    https(clerk, orchestrator, [task], { as: clerkAccount, authentication: "federated" }),

    // --- the agent looks and acts
    flow(rules, operatorAgent, { carries: [agentRules], opens: "to", protocol: "file" }),
    flow(agentBrowser, desktop, { carries: [portalPages, invoices], protocol: "in-process" }),
    flow(desktop, screenGuard, { carries: [screenshots], protocol: "grpc", encryption: "transport" }),
    flow(screenGuard, operatorAgent, { carries: [screenshots], protocol: "grpc", encryption: "transport" }),
    https(operatorAgent, screenModel, [task, screenshots], { returns: [actions], as: agentAccount, authentication: "api-key" }),
    flow(operatorAgent, mouseAndKeyboard, { carries: [actions], protocol: "grpc", as: agentAccount, encryption: "transport" }),
    flow(mouseAndKeyboard, agentBrowser, { carries: [actions], protocol: "in-process" }),
    flow(operatorAgent, files, { carries: [actions], returns: [invoices], protocol: "grpc", as: agentAccount, encryption: "transport" }),
    flow(files, desktop, { carries: [invoices], protocol: "in-process" }),
    flow(passwordFiller, agentBrowser, { carries: [portalLogins, erpLogin], protocol: "https", encryption: "transport" }),

    // --- where the browser goes
    https(agentBrowser, egressProxy, [actions, invoices], { returns: [portalPages, invoices], as: agentAccount }),
    https(egressProxy, portals, [actions], { returns: [portalPages, invoices], authentication: "password" }),
    https(egressProxy, web, [actions], { returns: [portalPages], name: "File sharing host" }),
    https(egressProxy, erp, [actions, invoices, bankDetails], { returns: [paymentProposal], as: agentAccount, authentication: "password" }),

    // --- money leaves
    flow(erp, paymentRun, { carries: [paymentProposal, bankDetails], protocol: "in-process" }),
    https(paymentRun, approver, [paymentProposal], { returns: [approval] }),
    https(paymentRun, bankApi, [paymentProposal], { authentication: "mutual-tls" }),

    // --- running it
    https(desktop, sessionStore, [recordings]),
    https(sessionStore, engineer, [recordings], { opens: "to", as: engineerAccount, authentication: "mfa" }),
    https(operatorAgent, auditLog, [actions]),
    https(auditLog, alarms, [actions], { opens: "to" }),
    https(images, desktop, [desktopImage], { opens: "to", signatureVerified: true }),
    flow(engineer, rules, { carries: [agentRules], protocol: "git", as: engineerAccount, controls: { "code-review": "implemented" } }),
  ],
  assumptions: {
    "approver-compares": { text: "The head of accounting compares changed bank details with the last payment.", about: [approver, paymentRun], owner: "accounting" },
    "fresh-desktop": { text: "Nothing of one task is left on the desktop of the next.", about: [desktop], owner: "finance-automation" },
  },
  outOfScope: [[bankApi, "The bank answers for itself; here we look only at what is sent to it."]],
});
