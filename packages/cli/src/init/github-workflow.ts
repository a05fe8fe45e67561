import { version } from "../version.ts";

/** Where GitHub looks for it, from the top of the repository. */
export const workflowPath = ".github/workflows/bartizan.yml";

/**
 * A workflow that checks the models on every change, with no more rights than each step needs. It only reports; a gate is one option away.
 * Actions are named by commit: a tag can be moved.
 */
export const githubWorkflow = (): string => `name: bartizan

on:
  push:
    branches: [main]
  pull_request:

permissions:
  contents: read

jobs:
  threat-model:
    runs-on: ubuntu-latest
    permissions:
      contents: read
      # To show threats beside the code.
      security-events: write
    steps:
      - uses: actions/checkout@de0fac2e4500dabe0009e67214ff5f5447ce83dd # v6.0.2
        with:
          persist-credentials: false
      - uses: actions/setup-node@6044e13b5dc448c55e2357c09f80417699197238 # v6.2.0
        with:
          node-version: 22
      # Add --fail-on high to stop changes that leave a high or critical threat open.
      - name: Check
        run: npx --yes bartizan@${version} check --format sarif --output bartizan.sarif
      # A pull request from a fork may not write here.
      - name: Show the threats in code scanning
        if: \${{ !cancelled() && hashFiles('bartizan.sarif') != '' && (github.event_name != 'pull_request' || github.event.pull_request.head.repo.full_name == github.repository) }}
        uses: github/codeql-action/upload-sarif@e46ed2cbd01164d986452f91f178727624ae40d7 # v4.35.3
        with:
          sarif_file: bartizan.sarif
          category: bartizan
      - name: Report
        if: \${{ !cancelled() }}
        run: npx --yes bartizan@${version} report --output bartizan-report
      - name: Keep the report
        if: \${{ !cancelled() && hashFiles('bartizan-report/index.html') != '' }}
        uses: actions/upload-artifact@b7c566a772e6b6bfb58ed0dc250532a479d7789f # v6.0.0
        with:
          name: bartizan-report
          path: bartizan-report
`;
