FROM node:20-slim AS manifests
WORKDIR /parley
COPY package.json package-lock.json .npmrc ./
COPY apps/cli/package.json apps/cli/
COPY apps/server/package.json apps/server/
COPY apps/designer/package.json apps/designer/
COPY apps/e2e/package.json apps/e2e/
COPY libs/api-client/package.json libs/api-client/
COPY libs/contracts/package.json libs/contracts/
COPY libs/elements/package.json libs/elements/
COPY libs/engine/package.json libs/engine/
COPY libs/expression/package.json libs/expression/
COPY libs/flow-model/package.json libs/flow-model/
COPY libs/simulator/package.json libs/simulator/

FROM manifests AS build
RUN npm ci --ignore-scripts
COPY . .
RUN node tools/build-server.mjs && node tools/build-designer.mjs

FROM manifests AS packages
RUN npm ci --ignore-scripts --omit=dev --workspace @parley/server \
  && mkdir -p apps/server/node_modules \
  && rm -rf node_modules/@parley

FROM node:20-slim
ENV NODE_ENV=production \
    NODE_OPTIONS=--enable-source-maps \
    MALLOC_ARENA_MAX=2 \
    HOST=0.0.0.0 \
    PORT=3000 \
    PARLEY_DATA_DIR=/data
WORKDIR /parley
RUN mkdir /data && chown node:node /data
COPY --from=packages /parley/package.json ./
COPY --from=packages --chown=node:node /parley/node_modules node_modules
COPY --from=packages /parley/apps/server/node_modules apps/server/node_modules
COPY --from=build /parley/prisma prisma
COPY --from=build /parley/dist dist
USER node
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=3s --start-period=30s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/health/ready`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "--min-semi-space-size=32", "--max-semi-space-size=32", "--max-old-space-size=1536", "dist/server/main.js"]
