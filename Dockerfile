# The base is the Node that package.json names for the npm scripts (a test compares them).
# At a release, pin its digest too: node:24.21.0-bookworm-slim@sha256:…
FROM node:24.21.0-bookworm-slim AS packages
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
# No package that runs here needs an install script; the npm package `node` is for development only.
RUN npm ci --omit=dev --ignore-scripts --no-audit && npm cache clean --force

FROM node:24.21.0-bookworm-slim
ENV NODE_ENV=production
WORKDIR /app
COPY package.json LICENSE README.md ./
COPY --from=packages /app/node_modules ./node_modules
# No build step: Node runs the TypeScript sources.
COPY src ./src
COPY data ./data
# Root owns the code, `node` (uid 1000) runs it; results go to the one folder it may write: -v "$PWD/out:/app/out".
RUN install --directory --owner=node --group=node out
USER node
# The command line, until the service (src/main.ts) has a readiness endpoint to ask.
HEALTHCHECK --interval=30s --timeout=10s --start-period=10s --retries=3 CMD ["node", "src/cli.ts", "--version"]
ENTRYPOINT ["node", "src/cli.ts"]
CMD ["--help"]
