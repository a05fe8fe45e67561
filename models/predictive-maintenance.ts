import {
  api,
  asset,
  businessApp,
  ciPipeline,
  codeRepo,
  containerRegistry,
  dataSource,
  database,
  desktopApp,
  endpointDevice,
  externalActor,
  flow,
  gateway,
  humanReviewer,
  identity,
  identityProvider,
  log,
  messageBroker,
  mlModel,
  modelRegistry,
  monitor,
  objectStore,
  operator,
  packageRegistry,
  scheduler,
  secretsStore,
  sensor,
  service,
  system,
  trainingPipeline,
  webApp,
  zone,
} from "bartizan";

const internet = zone({ name: "Internet", trust: "untrusted" });
const machineMaker = zone({
  name: "Maker of the compressors",
  trust: "semi-trusted",
  owner: "machine maker",
  description: "Looks after its machines from afar and trains models on data of all its customers.",
});
const plant = zone({ name: "Plant", trust: "trusted", owner: "plant" });
const field = zone({
  name: "Machine halls",
  trust: "semi-trusted",
  in: plant,
  description: "Contractors and drivers walk about; cabinets have one lock for all.",
});
const operations = zone({ name: "Operations network", trust: "trusted", in: plant });
const control = zone({ name: "Control network", trust: "restricted", in: plant });
const safety = zone({
  name: "Safety network",
  trust: "restricted",
  in: control,
  description: "Joined to the control network by a one-way link only.",
});
const plantDmz = zone({ name: "Plant DMZ", trust: "trusted", in: plant });
const businessIt = zone({ name: "Business IT", trust: "trusted", owner: "company" });
const cloud = zone({ name: "Company's cloud", trust: "trusted", owner: "company" });
const trainingNet = zone({ name: "Training", trust: "trusted", in: cloud });
const cloudData = zone({ name: "Cloud data", trust: "restricted", in: cloud });

const operatorAccount = identity({
  name: "Account of the control room",
  kind: "person",
  shared: true,
  lifetime: "long",
  description: "One account for each shift.",
  reviewed: true,
});
const technicianAccount = identity({ kind: "person", shared: false });
const plannerAccount = identity({ kind: "person", shared: false, controls: { mfa: "implemented" } });
const scientistAccount = identity({ kind: "person", shared: false, controls: { mfa: "implemented" } });
const makerAccount = identity({
  name: "Account of the machine maker",
  kind: "person",
  description: "Made at commissioning in 2016; opens every station in the control network.",
  scopes: "broad",
  lifetime: "long",
  shared: true,
  reviewed: false,
  controls: { "least-privilege-identity": { status: "planned", ticket: "OT-105" } },
});
const gatewayIdentity = identity({
  name: "Certificate of a gateway",
  kind: "device",
  scopes: "least-privilege",
  lifetime: "long",
  reviewed: true,
});
const trainingSa = identity({ kind: "service", scopes: "least-privilege", lifetime: "short" });
const rolloutSa = identity({ kind: "service", lifetime: "short" });
const buildSa = identity({
  name: "Account of the build",
  kind: "service",
  scopes: "broad",
  lifetime: "short",
  description: "Writes to the image registry and to the hub.",
  reviewed: true,
});

const vibration = asset({
  name: "Vibration and temperature",
  kind: "data",
  confidentiality: "internal",
  integrity: "high",
});
const processValues = asset({
  name: "Pressures, flows and speeds",
  kind: "data",
  confidentiality: "confidential",
  integrity: "high",
  description: "Tell competitors how much is made of what.",
});
const machineState = asset({
  name: "Features of a machine, minute by minute",
  kind: "data",
  confidentiality: "internal",
  integrity: "medium",
});
const siteData = asset({
  name: "Measurements of all sites",
  kind: "data",
  confidentiality: "confidential",
  integrity: "high",
});
const remainingLife = asset({
  name: "Remaining life of a machine",
  kind: "data",
  confidentiality: "internal",
  integrity: "high",
});
const workOrders = asset({
  name: "Work orders and findings of technicians",
  kind: "data",
  confidentiality: "internal",
  integrity: "high",
  availability: "medium",
  personal: true,
});
const approvedPlan = asset({ name: "Maintenance plan", kind: "data", confidentiality: "internal", integrity: "high" });
const partOrders = asset({
  name: "Orders of spare parts",
  kind: "data",
  confidentiality: "internal",
  integrity: "medium",
});
const partsBudget = asset({ name: "Money for spare parts", kind: "money", integrity: "medium" });
const fleetData = asset({
  name: "Failure records of other customers",
  kind: "data",
  confidentiality: "confidential",
  integrity: "medium",
});
const labels = asset({
  name: "Which machine failed when",
  kind: "data",
  confidentiality: "internal",
  integrity: "high",
});
const setpoints = asset({ kind: "data", confidentiality: "internal", integrity: "high" });
const controlProgram = asset({
  name: "Programs of the controllers",
  kind: "code",
  confidentiality: "confidential",
  integrity: "high",
});
const plantSafety = asset({ name: "Nobody is hurt", kind: "safety", integrity: "high", availability: "high" });
const production = asset({ kind: "service", integrity: "high", availability: "high" });
const failureWeights = asset({
  name: "Weights of the failure model",
  kind: "model",
  confidentiality: "confidential",
  integrity: "high",
});
const edgeImage = asset({
  name: "Software of the gateways",
  kind: "code",
  confidentiality: "internal",
  integrity: "high",
});
const packages = asset({ kind: "code", confidentiality: "public", integrity: "high" });
const sourceCode = asset({ kind: "code", confidentiality: "internal", integrity: "high" });
const rolloutOrder = asset({
  name: "Which gateway gets which version",
  kind: "data",
  confidentiality: "internal",
  integrity: "high",
});
const testReport = asset({
  name: "Test report of a model version",
  kind: "data",
  confidentiality: "internal",
  integrity: "high",
});
const serviceSession = asset({
  name: "Remote sessions of the maker",
  kind: "data",
  confidentiality: "confidential",
  integrity: "high",
});
const firmware = asset({
  name: "Firmware of sensors and drives",
  kind: "code",
  confidentiality: "internal",
  integrity: "high",
});
const staffLogin = asset({ kind: "credential", confidentiality: "secret", personal: true, unlocks: () => [signIn] });
const makerPassword = asset({
  name: "Password of the maker",
  kind: "credential",
  confidentiality: "secret",
  integrity: "high",
  unlocks: () => [remoteAccess],
});
const stationPassword = asset({
  name: "Password of the engineering station",
  kind: "credential",
  confidentiality: "secret",
  integrity: "high",
  unlocks: () => [engineeringStation],
});
const gatewayKey = asset({
  name: "Key of each gateway",
  kind: "credential",
  confidentiality: "secret",
  integrity: "high",
  unlocks: () => [deviceHub],
});
const accessRecords = asset({
  name: "Who did what",
  kind: "data",
  confidentiality: "internal",
  integrity: "high",
  personal: true,
  identifiability: "named",
});
const healthMetrics = asset({ name: "Drift and health of gateways", kind: "data", confidentiality: "internal" });

const operatorComponent = operator({
  in: control,
  identity: operatorAccount,
  description: "Runs the plant from the control room.",
});
const technician = operator({
  in: operations,
  identity: technicianAccount,
  description: "Repairs machines and writes down what was found.",
});
const planner = humanReviewer({
  in: businessIt,
  identity: plannerAccount,
  description: "Turns predictions into a plan; sees thirty a day.",
});
const dataScientist = humanReviewer({
  in: businessIt,
  identity: scientistAccount,
  description: "Trains models and releases them after reading the test report.",
});
const makerEngineer = externalActor({
  in: machineMaker,
  identity: makerAccount,
  description: "One of forty people who share an account; paid for each visit.",
});
const vibrationSensor = sensor({
  in: field,
  physicalInput: true,
  description: "Sits on the bearing and sends by radio; whoever stands beside it can knock on it or take it off.",
  integrityCheck: "none",
  deviceAttestation: "none",
});
const sensorGateway = gateway({
  in: field,
  authentication: "none",
  description: "Collects the radio signals of a hall; sensors have no keys.",
  controls: { authentication: { status: "planned", ticket: "OT-118" } },
});
const controller = endpointDevice({
  in: control,
  technology: ["plc"],
  holds: [controlProgram, setpoints, production],
  authentication: "none",
  description: "Opens and closes valves.",
  networkBinding: "private",
  logging: "none",
  signatureVerified: false,
  failover: "manual",
  controls: {
    backup: { status: "verified", evidence: "yearly restore on a spare controller" },
    "network-segmentation": { status: "implemented", evidence: "firewall rules of the control network" },
  },
});
const safetyController = endpointDevice({
  in: safety,
  holds: [plantSafety],
  description: "Shuts machines down at fixed limits, whatever any model says.",
  authentication: "none",
  controls: {
    "network-segmentation": {
      status: "verified",
      evidence: "one-way link inspected every year",
      owner: "plant-safety",
    },
  },
});
const controlRoom = desktopApp({ in: control, technology: ["scada"], runsAs: "user" });
const engineeringStation = endpointDevice({
  in: control,
  holds: [controlProgram],
  authentication: "password",
  description: "Programs the controllers; the maker's engineers work on it from afar.",
  signatureVerified: false,
  controls: { antivirus: "implemented", patching: { status: "planned", ticket: "OT-97" } },
});
const opcServer = api({
  in: operations,
  technology: ["opc-ua"],
  authentication: { is: "none", source: "security policy \"None\" is switched on for old clients" },
  networkBinding: "private",
  controls: { authentication: { status: "planned", ticket: "OT-121" } },
});
const historian = database({
  in: operations,
  technology: ["aveva-pi"],
  holds: [processValues, vibration],
  authentication: "password",
  authorization: "shared",
  internetExposed: false,
  controls: { backup: "implemented" },
});
const edgeRuntime = service({
  in: operations,
  technology: ["iot-edge"],
  identity: gatewayIdentity,
  holds: [gatewayKey],
  description: "Runs on forty gateways beside the machines; fetches software and models, and starts what it fetched.",
  autoUpdate: true,
  runsAs: "root",
  isolation: "container",
  egress: "allow-list",
  signatureVerified: false,
  hashVerified: false,
  controls: {
    signing: { status: "planned", ticket: "EDGE-41", owner: "plant-reliability" },
    "device-attestation": { status: "planned", ticket: "EDGE-44" },
  },
});
const failureModel = mlModel({
  in: operations,
  technology: ["onnx-runtime"],
  holds: [failureWeights],
  shippedToClient: false,
  weightsPublic: false,
  onlineLearning: false,
  returnsScores: true,
  ensemble: false,
  robustnessTesting: "none",
});
const telemetryRelay = messageBroker({
  in: plantDmz,
  technology: ["mqtt"],
  authentication: "mutual-tls",
  networkBinding: "private",
  controls: {
    "network-segmentation": { status: "verified", evidence: "only outgoing connections", owner: "ot-security" },
  },
});
const remoteAccess = gateway({
  in: plantDmz,
  internetExposed: true,
  authentication: "password",
  identity: makerAccount,
  holds: [stationPassword],
  description: "The maker's way in; keeps the password of the engineering station for it.",
  secretsIn: "config",
  controls: {
    mfa: { status: "planned", ticket: "OT-104", owner: "ot-security" },
    logging: "implemented",
    "session-management": "absent",
    patching: "implemented",
  },
});
const maintenanceSystem = businessApp({
  in: businessIt,
  technology: ["sap-pm"],
  holds: [workOrders, approvedPlan],
  authentication: "federated",
  authorization: "coarse",
  usageRights: "unclear",
  controls: { logging: "implemented", backup: "implemented" },
});
const partsOrdering = businessApp({
  in: businessIt,
  holds: [partsBudget],
  effects: ["pay"],
  description: "Orders bearings and seals by itself when the remaining life falls below the time of delivery.",
  humanApproval: { is: "sensitive-only", source: "above 20 000 euros" },
  authorization: "coarse",
  approvalShows: "full",
  controls: { "action-limits": "implemented", logging: "implemented" },
});
const dashboard = webApp({ in: businessIt, authentication: "federated", internetExposed: false, rendersLinks: false });
const signIn = identityProvider({
  in: businessIt,
  holds: [staffLogin],
  selfRegistration: false,
  controls: { mfa: "implemented" },
});
const deviceHub = messageBroker({
  in: cloud,
  technology: ["iot-hub"],
  internetExposed: true,
  authentication: "mutual-tls",
  authorization: "coarse",
  controls: {
    logging: "implemented",
    "rate-limit": "implemented",
    patching: { status: "implemented", evidence: "managed by the cloud provider" },
  },
});
const measurementLake = objectStore({
  in: cloudData,
  holds: [siteData],
  internetExposed: false,
  encryptionAtRest: "own-keys",
  controls: { rbac: "implemented", versioning: "implemented", "cloud-audit": "implemented" },
});
const fleetFeed = dataSource({
  in: machineMaker,
  holds: [fleetData],
  authentication: "api-key",
  signatureVerified: false,
  description: "Failure records of 3000 compressors; how the maker collects them is not known to us.",
  usageRights: "unclear",
});
const labelBuilder = trainingPipeline({
  in: trainingNet,
  identity: trainingSa,
  description: "Joins work orders, findings and the maker's records into one label per failure.",
  autoIngests: true,
  controls: {
    "data-validation": { status: "implemented", evidence: "labels/ranges.yaml" },
    "data-provenance": "implemented",
    "training-data-review": { status: "planned", ticket: "REL-63" },
  },
});
const training = trainingPipeline({
  in: trainingNet,
  technology: ["pytorch"],
  identity: trainingSa,
  egress: "allow-list",
  isolation: "container",
  inputChecked: true,
  controls: {
    "model-validation": { status: "verified", evidence: "tests on 200 known failures", owner: "plant-reliability" },
    "secrets-broker": "implemented",
  },
});
const modelRegistryComponent = modelRegistry({
  in: trainingNet,
  technology: ["mlflow"],
  holds: [failureWeights],
  artifactFormat: "onnx",
  openPublishing: false,
  encryptionAtRest: "provider-keys",
  changeReview: "none",
  controls: { rbac: "implemented", versioning: "implemented", signing: { status: "planned", ticket: "EDGE-42" } },
});
const rollout = scheduler({
  in: trainingNet,
  identity: rolloutSa,
  description: "Tells gateways which version to fetch; ten at first, then all.",
  controls: {
    "human-approval": { status: "implemented", evidence: "release needs the signature of a data scientist" },
    monitoring: "implemented",
  },
});
const publicPackages = packageRegistry({
  in: internet,
  technology: ["pypi"],
  openPublishing: true,
  publisherVerification: "optional",
});
const baseImages = containerRegistry({
  in: internet,
  technology: ["docker-hub"],
  openPublishing: true,
  publisherVerification: "optional",
});
const codeRepository = codeRepo({
  in: cloud,
  holds: [sourceCode],
  sourcePublic: false,
  encryptionAtRest: "provider-keys",
  controls: { "code-review": "verified", "secret-scanning": "implemented" },
});
const build = ciPipeline({
  in: cloud,
  identity: buildSa,
  versionPinned: false,
  description: "Builds the software of the gateways on top of a public image with the tag \"latest\".",
  controls: {
    "package-scan": "implemented",
    "egress-filter": { status: "implemented", evidence: "network rules of the build" },
    "version-pinning": { status: "planned", ticket: "EDGE-39" },
    "hash-verification": "absent",
  },
});
const imageRegistry = containerRegistry({
  in: cloud,
  holds: [edgeImage],
  artifactFormat: "container-image",
  openPublishing: false,
  encryptionAtRest: "provider-keys",
  controls: { rbac: "implemented" },
});
const vault = secretsStore({
  in: cloudData,
  holds: [gatewayKey],
  encryptionAtRest: "own-keys",
  controls: { rbac: "implemented", "key-rotation": { status: "planned", ticket: "EDGE-47" } },
});
const securityLog = log({
  in: businessIt,
  holds: [accessRecords],
  encryptionAtRest: "provider-keys",
  retention: "limited",
  controls: { "tamper-evident-logging": "implemented" },
});
const healthMonitor = monitor({ in: cloud, holds: [healthMetrics] });

export default system({
  name: "Predictive maintenance",
  summary: "Tells from vibration and process values when pumps and compressors of a chemical plant will fail. Models are trained in the cloud, run on gateways beside the machines, and decide when maintenance is planned and which spare parts are ordered.",
  owner: "plant-reliability",
  lifecycle: "production",
  follows: [
    "Industrial IoT prediction patterns (Azure Architecture Center)",
    "Security Best Practices for Manufacturing OT (AWS Whitepaper)",
    "NIST SP 800-82 Rev. 3, Guide to Operational Technology (OT) Security",
  ],
  zones: {
    internet,
    "machine-maker": machineMaker,
    plant,
    field,
    operations,
    control,
    safety,
    "plant-dmz": plantDmz,
    "business-it": businessIt,
    cloud,
    "training-net": trainingNet,
    "cloud-data": cloudData,
  },
  assets: {
    vibration,
    "process-values": processValues,
    "machine-state": machineState,
    "site-data": siteData,
    "remaining-life": remainingLife,
    "work-orders": workOrders,
    "approved-plan": approvedPlan,
    "part-orders": partOrders,
    "parts-budget": partsBudget,
    "fleet-data": fleetData,
    labels,
    setpoints,
    "control-program": controlProgram,
    "plant-safety": plantSafety,
    production,
    "failure-weights": failureWeights,
    "edge-image": edgeImage,
    packages,
    "source-code": sourceCode,
    "rollout-order": rolloutOrder,
    "test-report": testReport,
    "service-session": serviceSession,
    firmware,
    "staff-login": staffLogin,
    "maker-password": makerPassword,
    "station-password": stationPassword,
    "gateway-key": gatewayKey,
    "access-records": accessRecords,
    "health-metrics": healthMetrics,
  },
  components: {
    operator: operatorComponent,
    technician,
    planner,
    "data-scientist": dataScientist,
    "maker-engineer": makerEngineer,
    "vibration-sensor": vibrationSensor,
    "sensor-gateway": sensorGateway,
    controller,
    "safety-controller": safetyController,
    "control-room": controlRoom,
    "engineering-station": engineeringStation,
    "opc-server": opcServer,
    historian,
    "edge-runtime": edgeRuntime,
    "failure-model": failureModel,
    "telemetry-relay": telemetryRelay,
    "remote-access": remoteAccess,
    "maintenance-system": maintenanceSystem,
    "parts-ordering": partsOrdering,
    dashboard,
    "sign-in": signIn,
    "device-hub": deviceHub,
    "measurement-lake": measurementLake,
    "fleet-feed": fleetFeed,
    "label-builder": labelBuilder,
    training,
    "model-registry": modelRegistryComponent,
    rollout,
    "public-packages": publicPackages,
    "base-images": baseImages,
    "code-repository": codeRepository,
    build,
    "image-registry": imageRegistry,
    vault,
    "security-log": securityLog,
    "health-monitor": healthMonitor,
  },
  flows: [
    flow(vibrationSensor, sensorGateway, {
      carries: [vibration],
      protocol: "radio",
      authentication: "none",
      encryption: "none",
    }),
    flow(sensorGateway, opcServer, {
      carries: [vibration],
      protocol: "opc-ua",
      authentication: "none",
      encryption: "none",
    }),
    flow(controller, opcServer, {
      carries: [processValues],
      opens: "to",
      protocol: "modbus",
      authentication: "none",
      encryption: "none",
    }),
    flow(opcServer, historian, { carries: [vibration, processValues], protocol: "opc-ua", authentication: "password" }),
    flow(opcServer, edgeRuntime, {
      carries: [vibration, processValues],
      opens: "to",
      protocol: "opc-ua",
      authentication: "none",
      encryption: "none",
    }),
    flow(edgeRuntime, failureModel, { carries: [machineState], returns: [remainingLife], protocol: "in-process" }),
    flow(controller, safetyController, { name: "One-way link", carries: [processValues], protocol: "hard-wired" }),
    flow(controlRoom, controller, {
      carries: [setpoints],
      returns: [processValues],
      protocol: "modbus",
      as: operatorAccount,
      authentication: "none",
      encryption: "none",
    }),
    flow(operatorComponent, controlRoom, {
      carries: [setpoints],
      protocol: "ui",
      as: operatorAccount,
      authentication: "password",
    }),
    flow(edgeRuntime, telemetryRelay, {
      carries: [remainingLife, machineState],
      protocol: "mqtts",
      as: gatewayIdentity,
      authentication: "mutual-tls",
    }),
    flow(historian, telemetryRelay, {
      name: "Once an hour",
      carries: [siteData],
      opens: "from",
      protocol: "mqtts",
      authentication: "password",
    }),
    flow(telemetryRelay, deviceHub, {
      carries: [siteData, remainingLife, machineState],
      protocol: "mqtts",
      as: gatewayIdentity,
      authentication: "mutual-tls",
    }),
    flow(telemetryRelay, maintenanceSystem, {
      carries: [remainingLife],
      protocol: "https",
      authentication: "token",
      encryption: "transport",
    }),
    flow(maintenanceSystem, planner, {
      carries: [remainingLife, workOrders],
      returns: [approvedPlan],
      opens: "to",
      protocol: "https",
      as: plannerAccount,
      authentication: "mfa",
      encryption: "transport",
    }),
    flow(maintenanceSystem, technician, {
      carries: [approvedPlan],
      returns: [workOrders],
      opens: "to",
      protocol: "https",
      as: technicianAccount,
      authentication: "federated",
      encryption: "transport",
    }),
    flow(maintenanceSystem, partsOrdering, {
      carries: [remainingLife],
      protocol: "https",
      authentication: "token",
      encryption: "transport",
    }),
    flow(partsOrdering, makerEngineer, { carries: [partOrders], protocol: "edi" }),
    flow(maintenanceSystem, dashboard, {
      carries: [remainingLife, workOrders],
      opens: "to",
      protocol: "https",
      encryption: "transport",
    }),
    flow(dashboard, planner, {
      carries: [remainingLife],
      opens: "to",
      protocol: "https",
      as: plannerAccount,
      authentication: "federated",
      encryption: "transport",
    }),
    flow(planner, signIn, { carries: [staffLogin], protocol: "https", encryption: "transport" }),
    flow(deviceHub, measurementLake, {
      carries: [siteData, remainingLife, machineState],
      protocol: "https",
      encryption: "transport",
    }),
    flow(measurementLake, training, {
      carries: [siteData],
      opens: "to",
      protocol: "https",
      as: trainingSa,
      authentication: "token",
      encryption: "transport",
    }),
    flow(maintenanceSystem, labelBuilder, {
      carries: [workOrders],
      opens: "to",
      protocol: "https",
      as: trainingSa,
      authentication: "token",
      encryption: "transport",
    }),
    flow(fleetFeed, labelBuilder, {
      carries: [fleetData],
      opens: "to",
      protocol: "https",
      as: trainingSa,
      authentication: "api-key",
      encryption: "transport",
      controls: { signing: "absent" },
    }),
    flow(labelBuilder, training, {
      carries: [labels],
      protocol: "https",
      as: trainingSa,
      authentication: "token",
      encryption: "transport",
    }),
    flow(training, modelRegistryComponent, {
      id: "new-version",
      name: "New version",
      carries: [failureWeights],
      protocol: "https",
      as: trainingSa,
      authentication: "token",
      encryption: "transport",
    }),
    flow(modelRegistryComponent, dataScientist, {
      carries: [testReport],
      returns: [rolloutOrder],
      opens: "to",
      protocol: "https",
      as: scientistAccount,
      authentication: "mfa",
      encryption: "transport",
    }),
    flow(modelRegistryComponent, rollout, {
      carries: [rolloutOrder],
      opens: "to",
      protocol: "https",
      as: rolloutSa,
      authentication: "token",
      encryption: "transport",
    }),
    flow(rollout, deviceHub, {
      carries: [rolloutOrder],
      protocol: "https",
      as: rolloutSa,
      authentication: "token",
      encryption: "transport",
    }),
    flow(deviceHub, edgeRuntime, {
      carries: [rolloutOrder],
      opens: "to",
      protocol: "mqtts",
      as: gatewayIdentity,
      authentication: "mutual-tls",
    }),
    flow(modelRegistryComponent, edgeRuntime, {
      carries: [failureWeights],
      opens: "to",
      protocol: "https",
      as: gatewayIdentity,
      authentication: "mutual-tls",
      encryption: "transport",
      controls: { signing: { status: "planned", ticket: "EDGE-42" } },
    }),
    flow(edgeRuntime, failureModel, { id: "load-model", carries: [failureWeights], protocol: "in-process" }),
    flow(imageRegistry, edgeRuntime, {
      carries: [edgeImage],
      opens: "to",
      protocol: "https",
      as: gatewayIdentity,
      authentication: "mutual-tls",
      encryption: "transport",
      controls: { signing: { status: "planned", ticket: "EDGE-41" } },
    }),
    flow(codeRepository, build, { carries: [sourceCode], opens: "to", protocol: "ssh", as: buildSa }),
    flow(publicPackages, build, {
      carries: [packages],
      opens: "to",
      protocol: "https",
      versionPinned: false,
      encryption: "transport",
    }),
    flow(baseImages, build, {
      carries: [packages],
      opens: "to",
      protocol: "https",
      versionPinned: false,
      encryption: "transport",
    }),
    flow(build, imageRegistry, {
      carries: [edgeImage],
      protocol: "https",
      as: buildSa,
      authentication: "token",
      encryption: "transport",
    }),
    flow(vault, edgeRuntime, {
      name: "When a gateway is set up",
      carries: [gatewayKey],
      opens: "to",
      protocol: "https",
      authentication: "token",
      encryption: "transport",
    }),
    flow(makerEngineer, remoteAccess, {
      carries: [serviceSession, makerPassword, firmware],
      protocol: "https",
      as: makerAccount,
      authentication: "password",
      encryption: "transport",
    }),
    flow(remoteAccess, engineeringStation, {
      carries: [serviceSession, firmware, stationPassword],
      protocol: "rdp",
      as: makerAccount,
      authentication: "password",
      encryption: "transport",
      controls: { "human-approval": { status: "planned", ticket: "OT-106" } },
    }),
    flow(engineeringStation, controller, {
      carries: [controlProgram, firmware],
      protocol: "modbus",
      authentication: "none",
      encryption: "none",
    }),
    flow(remoteAccess, securityLog, { carries: [accessRecords], protocol: "https", encryption: "transport" }),
    flow(deviceHub, healthMonitor, { carries: [healthMetrics], protocol: "https", encryption: "transport" }),
    flow(healthMonitor, dataScientist, { carries: [healthMetrics], protocol: "https", encryption: "transport" }),
  ],
  identities: {
    "operator-account": operatorAccount,
    "technician-account": technicianAccount,
    "planner-account": plannerAccount,
    "scientist-account": scientistAccount,
    "maker-account": makerAccount,
    "gateway-identity": gatewayIdentity,
    "training-sa": trainingSa,
    "rollout-sa": rolloutSa,
    "build-sa": buildSa,
  },
  threats: {
    "silent-gateway": {
      title: "A gateway that has stopped sending looks like a machine that is well, and nobody goes to look.",
      at: telemetryRelay,
      description: "Happened in March; a pump ran dry.",
      likelihood: 3,
      impact: 4,
      mitigatedBy: ["monitoring"],
      stride: ["denial-of-service"],
    },
    "fewer-rounds": {
      title: "Technicians stop walking their rounds because \"the model sees it\", and lose the ear for what it does not see.",
      at: technician,
      likelihood: 3,
      impact: 3,
    },
  },
  assumptions: {
    "one-way-link": {
      text: "No message can reach the safety network, not even from an engineering station.",
      about: [safety, safetyController],
      owner: "plant-safety",
    },
    "maker-separates-customers": {
      text: "The maker removes what tells our plant from others before it gives our records to anybody else.",
      about: [fleetFeed, fleetData],
      owner: "purchasing",
    },
  },
  outOfScope: [
    [
      safetyController,
      "Certified under IEC 61511 with an assessment of its own; here we only make sure that nothing of ours reaches it.",
    ],
  ],
});
