# The base is the Node that package.json names for the npm scripts (a test compares them).
# At a release, pin its digest too: node:24.21.0-bookworm-slim@sha256:…
FROM node:24.21.0-bookworm-slim AS packages
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
# No package that runs here needs an install script; the npm package `node` is for development only.
RUN npm ci --omit=dev --ignore-scripts --no-audit && npm cache clean --force

FROM node:24.21.0-bookworm-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=8080 DATA_DIR=/data TOURNEE_CACHE=/data/cache
WORKDIR /app
COPY package.json LICENSE README.md ./
COPY --from=packages /app/node_modules ./node_modules
# No build step: Node runs the TypeScript sources.
COPY src ./src
COPY data ./data
# Root owns the code, `node` (uid 1000) runs it. It writes to two folders: /data (the database, the cache of travel times)
# and /app/out (what the command line is told to write).
RUN install --directory --owner=node --group=node --mode=0700 /data && install --directory --owner=node --group=node out
USER node
VOLUME /data
EXPOSE 8080
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/ready`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
# The service; the command line is `docker run … src/cli.ts plan …`. SIGTERM reaches Node, which parks its jobs and ends.
ENTRYPOINT ["node"]
CMD ["src/main.ts"]
