# Built with compilers, run without them.
FROM node:20-slim AS build
RUN apt-get update && apt-get install -y --no-install-recommends python3 make g++ && rm -rf /var/lib/apt/lists/*
WORKDIR /edicola
COPY package.json package-lock.json .npmrc ./
RUN npm ci --ignore-scripts && npm rebuild better-sqlite3 hnswlib-node
COPY tsconfig.json tsconfig.build.json ./
COPY src src
RUN npm run --silent build && npm prune --omit=dev --ignore-scripts

FROM node:20-slim
ENV NODE_ENV=production DATA_DIR=/library INDEX_DIR=/index MODELS_DIR=/edicola/data/models
WORKDIR /edicola
COPY --from=build /edicola/package.json ./
COPY --from=build /edicola/node_modules node_modules
COPY --from=build /edicola/dist dist
COPY data/models data/models
COPY --chown=node:node data/samples /library/samples
# The only places that are written; everything else may be read-only. /models is for a model from the Hub.
RUN mkdir -p /library /index /models && chown node:node /library /index /models
VOLUME ["/library", "/index", "/models"]
USER node
# Opens the library without the model and looks a word up: cheap, and fails where the library cannot be read.
HEALTHCHECK --interval=60s --timeout=20s --start-period=60s CMD ["node", "dist/main.js", "articles", "health-check"]
CMD ["node", "dist/main.js", "start"]
