/** Types of the API. Generated from data/schemas/openapi.json: `npm run schemas`. */

export interface paths {
    readonly "/api/v1/audit": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** What was done, by which key and when, newest first */
        readonly get: operations["listAudit"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/failures": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Every kind of failure that problem details name */
        readonly get: operations["listFailures"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/jobs": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** List jobs, newest first */
        readonly get: operations["listJobs"];
        readonly put?: never;
        /**
         * Start a job: plan, explain or compare
         * @description It waits its turn, fair between organisations, and survives a restart of the service. Follow it with `/jobs/{id}/events`, or ask `/jobs/{id}`.
         */
        readonly post: operations["createJob"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/jobs/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** How far a job is, and how it ended */
        readonly get: operations["readJob"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/jobs/{id}/cancel": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Stop a job; a plan keeps the best rota so far
         * @description It ends within about a second: follow it, or ask for it again. Repeated, it changes nothing.
         */
        readonly post: operations["cancelJob"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/jobs/{id}/events": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Follow a job: server-sent events
         * @description `progress` about once a second and at each better rota; `ended` at the end, after which the stream closes. A job may be followed at any time, and by many.
         */
        readonly get: operations["followJob"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/jobs/{id}/result": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** What came of a job */
        readonly get: operations["readResult"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/keys": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The keys of the organisation, without their secrets */
        readonly get: operations["listKeys"];
        readonly put?: never;
        /**
         * Make a key
         * @description The secret is shown this once: only its hash is kept. It cannot be asked for again with an idempotency key.
         */
        readonly post: operations["createKey"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/keys/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post?: never;
        /** Revoke a key */
        readonly delete: operations["revokeKey"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/me": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Who calls, and what they may do */
        readonly get: operations["readCaller"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/presets": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The systems that come with Tournée, each a scenario to start from */
        readonly get: operations["listPresets"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/presets/{name}/scenarios": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Store a scenario that begins as a preset */
        readonly post: operations["createScenarioFromPreset"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/rotas": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** List rotas, newest first */
        readonly get: operations["listRotas"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/rotas/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Read a rota */
        readonly get: operations["readRota"];
        /**
         * Edit a rota: a new version, judged at once
         * @description It is judged under the latest revision of the scenario, and stored whether it is legal or not. Its certificate is kept only where it still holds.
         */
        readonly put: operations["replaceRota"];
        readonly post?: never;
        /**
         * Delete a rota
         * @description It can be had back for 30 days (restoreRota).
         */
        readonly delete: operations["deleteRota"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/rotas/{id}/calendar": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** A rota on real dates: visits, exceptions, and whom to tell */
        readonly get: operations["readCalendar"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/rotas/{id}/calendars": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The ICS files of a rota: one per unit, agent and stop */
        readonly get: operations["listIcs"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/rotas/{id}/calendars/{file}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * The dates of a unit, an agent or a stop, as an ICS file (RFC 5545)
         * @description Names of files are listed by `/rotas/{id}/calendars`.
         */
        readonly get: operations["readIcs"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/rotas/{id}/copies": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Copy a rota, to work on while the other stays */
        readonly post: operations["copyRota"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/rotas/{id}/exports/{format}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * A rota as a file
         * @description json: to plan with; geojson: stops and tours for a map; csv: the timetable, for a spreadsheet (`;`, UTF-8 with BOM; cells that would be formulas are made text); html: a page for a council, in one file.
         */
        readonly get: operations["exportRota"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/rotas/{id}/lock": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        /** Lock a rota: it is not to be changed */
        readonly put: operations["lockRota"];
        readonly post?: never;
        /** Unlock a rota */
        readonly delete: operations["unlockRota"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/rotas/{id}/publication": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        /** Publish a version of a rota to those who hold a share link */
        readonly put: operations["publishRota"];
        readonly post?: never;
        /** Withdraw the published version */
        readonly delete: operations["withdrawRota"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/rotas/{id}/restoration": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Take a deletion back */
        readonly post: operations["restoreRota"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/rotas/{id}/shares": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The share links of a rota, without their tokens */
        readonly get: operations["listShares"];
        readonly put?: never;
        /**
         * Make a share link for a rota
         * @description Its holders see the published version, read only, and nothing else. The token is shown this once.
         */
        readonly post: operations["createShare"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/rotas/{id}/verdict": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** What the judge says of a rota */
        readonly get: operations["readVerdict"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/rotas/{id}/versions": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The versions of a rota, newest first */
        readonly get: operations["listVersions"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/scenarios": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** List scenarios, newest first */
        readonly get: operations["listScenarios"];
        readonly put?: never;
        /** Store a scenario */
        readonly post: operations["createScenario"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/scenarios/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Read a scenario */
        readonly get: operations["readScenario"];
        /**
         * Replace a scenario
         * @description Rotas and jobs keep the revision that they were made for. An uploaded travel matrix stays.
         */
        readonly put: operations["replaceScenario"];
        readonly post?: never;
        /**
         * Delete a scenario, with its rotas
         * @description It can be had back for 30 days (restoreScenario).
         */
        readonly delete: operations["deleteScenario"];
        readonly options?: never;
        readonly head?: never;
        /**
         * Change a part of a scenario
         * @description With a JSON Merge Patch (application/merge-patch+json, RFC 7396) or a JSON Patch (application/json-patch+json, RFC 6902).
         */
        readonly patch: operations["changeScenario"];
        readonly trace?: never;
    };
    readonly "/api/v1/scenarios/{id}/copies": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Copy a scenario, under another name where one is given */
        readonly post: operations["copyScenario"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/scenarios/{id}/need": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The estimated need, commune by commune */
        readonly get: operations["readNeed"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/scenarios/{id}/restoration": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Take a deletion back */
        readonly post: operations["restoreScenario"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/scenarios/{id}/rotas": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Store a rota that was written by hand, or elsewhere
         * @description It is judged at once, and stored whether it is legal or not. A certificate in it is not kept: the service vouches for its own proofs only.
         */
        readonly post: operations["createRota"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/scenarios/{id}/travel": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Travel times and distances between all places */
        readonly get: operations["readTravel"];
        /**
         * Upload travel times of your own
         * @description They are used where the scenario says `"travel": {"source": "file", "file": "travel.json"}`.
         */
        readonly put: operations["uploadTravel"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/scenarios/{id}/verdicts": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Judge a rota without storing it
         * @description Every rule it breaks, and every figure recomputed: for those who edit a rota, at each change.
         */
        readonly post: operations["judgeRota"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/shared/{token}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The published version of a shared rota; no key is needed */
        readonly get: operations["readShared"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/shared/{token}/exports/{format}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** A shared rota as a file */
        readonly get: operations["exportShared"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/shares/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post?: never;
        /** Revoke a share link */
        readonly delete: operations["revokeShare"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/validations": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Check a scenario without storing it: all problems at once */
        readonly post: operations["validateScenario"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        readonly Certificate: {
            readonly bound: number;
            readonly gap: number;
            /** @default null */
            readonly keeps: {
                readonly communes: number;
                readonly share: number;
            } | null;
            /**
             * @default weighted-hours
             * @enum {string}
             */
            readonly measure: "weighted-hours" | "euros" | "communes" | "least-share";
            readonly objective: number;
            /** @enum {string} */
            readonly status: "optimal" | "gap-reached" | "time-limit" | "iteration-limit" | "cancelled" | "solver-failed" | "stalled";
        };
        readonly CertificateInput: {
            readonly bound: number;
            readonly gap: number;
            /** @default null */
            readonly keeps: {
                readonly communes: number;
                readonly share: number;
            } | null;
            /**
             * @default weighted-hours
             * @enum {string}
             */
            readonly measure: "weighted-hours" | "euros" | "communes" | "least-share";
            readonly objective: number;
            /** @enum {string} */
            readonly status: "optimal" | "gap-reached" | "time-limit" | "iteration-limit" | "cancelled" | "solver-failed" | "stalled";
        };
        readonly Job: {
            readonly attempts: number;
            readonly cancelRequestedAt: string | null;
            readonly certificate: components["schemas"]["Certificate"] | null;
            /** Format: date-time */
            readonly createdAt: string;
            readonly failure: {
                readonly [key: string]: unknown;
            } | null;
            readonly finishedAt: string | null;
            /** Format: uuid */
            readonly id: string;
            /** @enum {string} */
            readonly kind: "plan" | "explain" | "compare";
            readonly parameters: {
                readonly [key: string]: unknown;
            };
            readonly progress: {
                readonly bound: number | null;
                readonly elapsedSeconds: number;
                readonly gap: number | null;
                readonly objective: number | null;
                readonly phase: string;
                readonly questions: {
                    readonly answered: number;
                    readonly count: number;
                } | null;
                readonly stage: {
                    readonly count: number;
                    readonly measure: string;
                    readonly number: number;
                } | null;
                readonly tours: number;
            } | null;
            readonly rota: string | null;
            /** Format: uuid */
            readonly scenario: string;
            readonly scenarioRevision: number;
            readonly startedAt: string | null;
            /** @enum {string} */
            readonly state: "queued" | "running" | "done" | "failed" | "cancelled";
        };
        readonly JobEvent: {
            /** Format: date-time */
            readonly at: string;
            /** Format: uuid */
            readonly job: string;
            readonly progress: {
                readonly bound: number | null;
                readonly elapsedSeconds: number;
                readonly gap: number | null;
                readonly objective: number | null;
                readonly phase: string;
                readonly questions: {
                    readonly answered: number;
                    readonly count: number;
                } | null;
                readonly stage: {
                    readonly count: number;
                    readonly measure: string;
                    readonly number: number;
                } | null;
                readonly tours: number;
            } | null;
            readonly rota: string | null;
            /** @enum {string} */
            readonly state: "queued" | "running" | "done" | "failed" | "cancelled";
        };
        readonly JobOrder: {
            /** @default null */
            readonly goal: ("coverage" | "equity" | "economy") | null;
            /** @default null */
            readonly keep: {
                /** Format: uuid */
                readonly rota: string;
                /** @default null */
                readonly version: number | null;
            } | null;
            /** @constant */
            readonly kind: "plan";
            /** @default {} */
            readonly limits: {
                readonly gap?: number;
                /** @default null */
                readonly iterationLimit: number | null;
                /** @default 1 */
                readonly seed: number;
                readonly timeLimitSeconds?: number;
            };
            /** @default null */
            readonly lock: {
                /** Format: uuid */
                readonly rota: string;
                /** @default null */
                readonly version: number | null;
            } | null;
            /** @default null */
            readonly name: string | null;
            /** @default null */
            readonly sameMeansAs: {
                /** Format: uuid */
                readonly rota: string;
                /** @default null */
                readonly version: number | null;
            } | null;
            /** @default null */
            readonly samePresencesAs: {
                /** Format: uuid */
                readonly rota: string;
                /** @default null */
                readonly version: number | null;
            } | null;
            /** Format: uuid */
            readonly scenario: string;
            /** @default null */
            readonly start: {
                /** Format: uuid */
                readonly rota: string;
                /** @default null */
                readonly version: number | null;
            } | null;
        } | {
            /** @default null */
            readonly communes: readonly string[] | null;
            /** @constant */
            readonly kind: "explain";
            /** @default {} */
            readonly limits: {
                readonly gap?: number;
                /** @default null */
                readonly iterationLimit: number | null;
                /** @default 1 */
                readonly seed: number;
                readonly timeLimitSeconds?: number;
            };
            readonly rota: {
                /** Format: uuid */
                readonly rota: string;
                /** @default null */
                readonly version: number | null;
            };
            /** Format: uuid */
            readonly scenario: string;
        } | {
            /** @constant */
            readonly kind: "compare";
            readonly rotas: readonly {
                /** Format: uuid */
                readonly rota: string;
                /** @default null */
                readonly version: number | null;
            }[];
            /** Format: uuid */
            readonly scenario: string;
        };
        readonly JudgedRota: {
            /** Format: date-time */
            readonly createdAt: string;
            /** Format: uuid */
            readonly id: string;
            readonly job: string | null;
            readonly lockedAt: string | null;
            readonly name: string;
            readonly publishedAt: string | null;
            readonly publishedVersion: number | null;
            /** Format: uuid */
            readonly scenario: string;
            readonly shown: {
                /** Format: date-time */
                readonly createdAt: string;
                readonly legal: boolean;
                readonly note: string;
                readonly scenarioRevision: number;
                readonly version: number;
            };
            /** Format: date-time */
            readonly updatedAt: string;
            readonly verdict: components["schemas"]["Verdict"];
            readonly version: number;
        };
        readonly Problem: {
            readonly code: string;
            readonly message: string;
            readonly parameters: {
                readonly [key: string]: string | number | boolean | null;
            };
            readonly pointer: string;
        };
        readonly ProblemDetails: {
            readonly code: string;
            readonly detail: string;
            readonly instance: string;
            readonly parameters: {
                readonly [key: string]: string | number | boolean | null;
            };
            readonly problems?: readonly components["schemas"]["Problem"][];
            readonly status: number;
            readonly title: string;
            readonly type: string;
        };
        readonly Rota: {
            readonly $schema?: string;
            /** @default null */
            readonly certificate: components["schemas"]["CertificateInput"] | null;
            /** @constant */
            readonly formatVersion: 1;
            /** @default [] */
            readonly keptShares: readonly {
                readonly commune: string;
                readonly leastServedShare: number;
            }[];
            readonly name: string;
            /** @default  */
            readonly note: string;
            readonly scenario: string;
            /** @default [] */
            readonly stages: readonly components["schemas"]["CertificateInput"][];
            readonly tours: readonly {
                /** @default [] */
                readonly agents: readonly string[];
                readonly day: {
                    readonly week: number;
                    /** @enum {string} */
                    readonly weekday: "monday" | "tuesday" | "wednesday" | "thursday" | "friday" | "saturday" | "sunday";
                };
                /** @default null */
                readonly departs: string | null;
                /** @default null */
                readonly lunch: {
                    readonly from: string;
                    readonly to: string;
                } | null;
                /** @default null */
                readonly returns: string | null;
                readonly unit: string;
                readonly visits: readonly {
                    readonly closes: string;
                    readonly opens: string;
                    /** @default null */
                    readonly pause: {
                        readonly from: string;
                        readonly to: string;
                    } | null;
                    readonly stop: string;
                }[];
            }[];
            /** @default null */
            readonly travel: {
                /** @default  */
                readonly detail: string;
                readonly estimate: boolean;
                /** @enum {string} */
                readonly source: "great-circle" | "file" | "osrm";
            } | null;
        };
        readonly RotaSummary: {
            /** Format: date-time */
            readonly createdAt: string;
            /** Format: uuid */
            readonly id: string;
            readonly job: string | null;
            readonly lockedAt: string | null;
            readonly name: string;
            readonly publishedAt: string | null;
            readonly publishedVersion: number | null;
            /** Format: uuid */
            readonly scenario: string;
            /** Format: date-time */
            readonly updatedAt: string;
            readonly version: number;
        };
        readonly RotaView: {
            /** Format: date-time */
            readonly createdAt: string;
            /** Format: uuid */
            readonly id: string;
            readonly job: string | null;
            readonly lockedAt: string | null;
            readonly name: string;
            readonly publishedAt: string | null;
            readonly publishedVersion: number | null;
            readonly rota: {
                readonly [key: string]: unknown;
            };
            /** Format: uuid */
            readonly scenario: string;
            readonly shown: {
                /** Format: date-time */
                readonly createdAt: string;
                readonly legal: boolean;
                readonly note: string;
                readonly scenarioRevision: number;
                readonly version: number;
            };
            /** Format: date-time */
            readonly updatedAt: string;
            readonly version: number;
        };
        readonly Scenario: {
            readonly $schema?: string;
            readonly agents: readonly {
                /** @default null */
                readonly availability: {
                    readonly [key: string]: readonly ("morning" | "afternoon")[];
                } | null;
                /** @default null */
                readonly base: {
                    readonly name: string;
                    readonly point: {
                        readonly lat: number;
                        readonly lon: number;
                    };
                } | null;
                /** @default [] */
                readonly daysOff: readonly {
                    readonly week: number;
                    /** @enum {string} */
                    readonly weekday: "monday" | "tuesday" | "wednesday" | "thursday" | "friday" | "saturday" | "sunday";
                }[];
                /** @default null */
                readonly hoursPerCycle: number | null;
                /** @default 35 */
                readonly hoursPerWeek: number | null;
                readonly id: string;
                /**
                 * @default [
                 *       "B"
                 *     ]
                 */
                readonly licences: readonly string[];
                readonly name: string;
                /** @default [] */
                readonly skills: readonly string[];
                /** @default null */
                readonly workProfile: string | null;
            }[];
            /** @default {} */
            readonly calendar: {
                /** @default [] */
                readonly closedDates: readonly {
                    /** Format: date */
                    readonly from: string;
                    /** Format: date */
                    readonly to: string;
                }[];
                /** @default [] */
                readonly leave: readonly {
                    readonly agent: string;
                    /** Format: date */
                    readonly from: string;
                    /** Format: date */
                    readonly to: string;
                }[];
                /** @default [] */
                readonly maintenance: readonly {
                    /** Format: date */
                    readonly from: string;
                    /** Format: date */
                    readonly to: string;
                    readonly unit: string;
                }[];
                /**
                 * @default cancel
                 * @enum {string}
                 */
                readonly onInterruption: "cancel" | "move-within-week";
                /** @default auto */
                readonly publicHolidays: ("auto" | "metropole" | "alsace-moselle" | "guadeloupe" | "martinique" | "guyane" | "la-reunion" | "mayotte" | "saint-barthelemy" | "saint-martin") | null;
                /** @default Europe/Paris */
                readonly timeZone: string;
                /** @default [] */
                readonly workedHolidays: readonly string[];
            };
            /** @default {} */
            readonly caps: {
                /** @default null */
                readonly centsPerCycle: number | null;
                /** @default null */
                readonly hoursPerCycle: number | null;
                /** @default null */
                readonly kmPerCycle: number | null;
            };
            /** @default {} */
            readonly coverage: {
                /**
                 * @default {
                 *       "value": 0.5,
                 *       "source": "project default",
                 *       "verified": false
                 *     }
                 */
                readonly awayShareWithCar: number | {
                    /** @default planner */
                    readonly source: string;
                    /** @constant */
                    readonly unit?: "share of persons";
                    readonly value: number;
                    /** @default false */
                    readonly verified: boolean;
                };
                /**
                 * @default {
                 *       "value": 1,
                 *       "source": "project default",
                 *       "verified": false
                 *     }
                 */
                readonly awayShareWithoutCar: number | {
                    /** @default planner */
                    readonly source: string;
                    /** @constant */
                    readonly unit?: "share of persons";
                    readonly value: number;
                    /** @default false */
                    readonly verified: boolean;
                };
                /** @default {} */
                readonly awayWithCar: {
                    /**
                     * @default {
                     *       "value": 20,
                     *       "source": "project default",
                     *       "verified": false
                     *     }
                     */
                    readonly far: number | {
                        /** @default planner */
                        readonly source: string;
                        /** @constant */
                        readonly unit?: "minutes of driving";
                        readonly value: number;
                        /** @default false */
                        readonly verified: boolean;
                    };
                    /**
                     * @default {
                     *       "value": 5,
                     *       "source": "project default",
                     *       "verified": false
                     *     }
                     */
                    readonly near: number | {
                        /** @default planner */
                        readonly source: string;
                        /** @constant */
                        readonly unit?: "minutes of driving";
                        readonly value: number;
                        /** @default false */
                        readonly verified: boolean;
                    };
                };
                /** @default {} */
                readonly awayWithoutCar: {
                    /**
                     * @default {
                     *       "value": 2,
                     *       "source": "project default",
                     *       "verified": false
                     *     }
                     */
                    readonly far: number | {
                        /** @default planner */
                        readonly source: string;
                        /** @constant */
                        readonly unit?: "kilometres by road";
                        readonly value: number;
                        /** @default false */
                        readonly verified: boolean;
                    };
                    /**
                     * @default {
                     *       "value": 1,
                     *       "source": "project default",
                     *       "verified": false
                     *     }
                     */
                    readonly near: number | {
                        /** @default planner */
                        readonly source: string;
                        /** @constant */
                        readonly unit?: "kilometres by road";
                        readonly value: number;
                        /** @default false */
                        readonly verified: boolean;
                    };
                };
                /**
                 * @default {
                 *       "levels": [
                 *         {
                 *           "visitsPerWeek": 0.2,
                 *           "captured": 0.5
                 *         },
                 *         {
                 *           "visitsPerWeek": 0.25,
                 *           "captured": 0.6
                 *         },
                 *         {
                 *           "visitsPerWeek": 0.3333333333333333,
                 *           "captured": 0.7
                 *         },
                 *         {
                 *           "visitsPerWeek": 0.5,
                 *           "captured": 0.85
                 *         },
                 *         {
                 *           "visitsPerWeek": 0.75,
                 *           "captured": 0.95
                 *         },
                 *         {
                 *           "visitsPerWeek": 1,
                 *           "captured": 1
                 *         },
                 *         {
                 *           "visitsPerWeek": 2,
                 *           "captured": 1
                 *         }
                 *       ],
                 *       "source": "project default",
                 *       "verified": false
                 *     }
                 */
                readonly presence: {
                    readonly levels: readonly {
                        readonly captured: number;
                        readonly visitsPerWeek: number;
                    }[];
                    readonly source: string;
                    readonly verified: boolean;
                };
                /**
                 * @default {
                 *       "value": 0.5,
                 *       "source": "project default",
                 *       "verified": false
                 *     }
                 */
                readonly travellersShare: number | {
                    /** @default planner */
                    readonly source: string;
                    /** @constant */
                    readonly unit?: "share of need";
                    readonly value: number;
                    /** @default false */
                    readonly verified: boolean;
                };
            };
            /** @default {} */
            readonly cycle: {
                /**
                 * Format: date
                 * @default 2026-01-05
                 */
                readonly anchor: string;
                /**
                 * @default {
                 *       "monday": [
                 *         "morning",
                 *         "afternoon"
                 *       ],
                 *       "tuesday": [
                 *         "morning",
                 *         "afternoon"
                 *       ],
                 *       "wednesday": [
                 *         "morning",
                 *         "afternoon"
                 *       ],
                 *       "thursday": [
                 *         "morning",
                 *         "afternoon"
                 *       ],
                 *       "friday": [
                 *         "morning",
                 *         "afternoon"
                 *       ]
                 *     }
                 */
                readonly days: {
                    readonly [key: string]: readonly ("morning" | "afternoon")[];
                };
                /**
                 * @default {
                 *       "morning": {
                 *         "from": "09:00",
                 *         "to": "12:30"
                 *       },
                 *       "afternoon": {
                 *         "from": "13:30",
                 *         "to": "17:30"
                 *       }
                 *     }
                 */
                readonly halfDays: {
                    readonly afternoon: {
                        readonly from: string;
                        readonly to: string;
                    };
                    readonly morning: {
                        readonly from: string;
                        readonly to: string;
                    };
                };
                /** @default null */
                readonly sectorOfWeek: readonly (string | null)[] | null;
                /** @default 2 */
                readonly weeks: number;
            };
            /** @default {} */
            readonly dayRules: {
                /** @default 07:30 */
                readonly earliestDeparture: string;
                /** @default 18:30 */
                readonly latestReturn: string;
                /** @default {} */
                readonly lunch: {
                    /** @default 11:30 */
                    readonly from: string;
                    /** @default 45 */
                    readonly minutes: number;
                    /** @default 14:30 */
                    readonly to: string;
                };
                /** @default 720 */
                readonly mostSpanMinutes: number;
                /** @default 600 */
                readonly mostWorkMinutes: number;
            };
            /** @default  */
            readonly description: string;
            /** @default [] */
            readonly floors: readonly {
                /** @default null */
                readonly commune: string | null;
                /** @default 0 */
                readonly leastServedShare: number;
                /** @default 0 */
                readonly leastVisitsPerCycle: number;
                /** @default null */
                readonly mostVisitsPerCycle: number | null;
            }[];
            /** @constant */
            readonly formatVersion: 1;
            /** @default {} */
            readonly goal: {
                /**
                 * @default {
                 *       "value": 20000,
                 *       "source": "project default",
                 *       "verified": false
                 *     }
                 */
                readonly centsPerWeightedHour: number | {
                    /** @default planner */
                    readonly source: string;
                    /** @constant */
                    readonly unit?: "cents per weighted hour";
                    readonly value: number;
                    /** @default false */
                    readonly verified: boolean;
                };
                /**
                 * @default coverage
                 * @enum {string}
                 */
                readonly kind: "coverage" | "equity" | "economy";
                /** @default 0.05 */
                readonly leastShare: number;
                /**
                 * @default {
                 *       "value": 0.2,
                 *       "source": "project default",
                 *       "verified": false
                 *     }
                 */
                readonly marketDayReward: number | {
                    /** @default planner */
                    readonly source: string;
                    /** @constant */
                    readonly unit?: "weighted hours per visit";
                    readonly value: number;
                    /** @default false */
                    readonly verified: boolean;
                };
                /**
                 * @default [
                 *       {
                 *         "width": 0.05,
                 *         "worth": 8
                 *       },
                 *       {
                 *         "width": 0.1,
                 *         "worth": 4
                 *       },
                 *       {
                 *         "width": 0.2,
                 *         "worth": 2
                 *       },
                 *       {
                 *         "width": 0.65,
                 *         "worth": 1
                 *       }
                 *     ]
                 */
                readonly tiers: readonly {
                    readonly width: number;
                    readonly worth: number;
                }[];
                /** @default {} */
                readonly weights: {
                    /** @default 1 */
                    readonly withCar: number;
                    /** @default 1 */
                    readonly withoutCar: number;
                };
            };
            readonly keep?: {
                readonly rota: string;
                readonly visits: readonly {
                    readonly day: {
                        readonly week: number;
                        /** @enum {string} */
                        readonly weekday: "monday" | "tuesday" | "wednesday" | "thursday" | "friday" | "saturday" | "sunday";
                    };
                    /** @enum {string} */
                    readonly part: "morning" | "afternoon" | "day";
                    readonly stop: string;
                }[];
                /** @default {} */
                readonly weights: {
                    /**
                     * @default {
                     *       "value": 0.1,
                     *       "source": "project default",
                     *       "verified": false
                     *     }
                     */
                    readonly part: number | {
                        /** @default planner */
                        readonly source: string;
                        /** @constant */
                        readonly unit?: "weighted hours per visit";
                        readonly value: number;
                        /** @default false */
                        readonly verified: boolean;
                    };
                    /**
                     * @default {
                     *       "value": 0.2,
                     *       "source": "project default",
                     *       "verified": false
                     *     }
                     */
                    readonly stop: number | {
                        /** @default planner */
                        readonly source: string;
                        /** @constant */
                        readonly unit?: "weighted hours per visit";
                        readonly value: number;
                        /** @default false */
                        readonly verified: boolean;
                    };
                    /**
                     * @default {
                     *       "value": 0.2,
                     *       "source": "project default",
                     *       "verified": false
                     *     }
                     */
                    readonly weekday: number | {
                        /** @default planner */
                        readonly source: string;
                        /** @constant */
                        readonly unit?: "weighted hours per visit";
                        readonly value: number;
                        /** @default false */
                        readonly verified: boolean;
                    };
                };
            } | null;
            readonly label?: {
                /**
                 * @default {
                 *       "value": 5,
                 *       "source": "France Services, 24 h over 5 days (secondary source; see the arrêté of 16 June 2025)",
                 *       "verified": false
                 *     }
                 */
                readonly leastDaysPerWeek: number | {
                    /** @default planner */
                    readonly source: string;
                    /** @constant */
                    readonly unit?: "days per week";
                    readonly value: number;
                    /** @default false */
                    readonly verified: boolean;
                };
                /**
                 * @default {
                 *       "value": 24,
                 *       "source": "France Services, 24 h over 5 days (secondary source; see the arrêté of 16 June 2025)",
                 *       "verified": false
                 *     }
                 */
                readonly leastOpenHoursPerWeek: number | {
                    /** @default planner */
                    readonly source: string;
                    /** @constant */
                    readonly unit?: "hours per week";
                    readonly value: number;
                    /** @default false */
                    readonly verified: boolean;
                };
                /**
                 * @default service
                 * @enum {string}
                 */
                readonly scope: "service" | "unit";
            } | null;
            /** @default [] */
            readonly locks: readonly ({
                readonly day: {
                    readonly week: number;
                    /** @enum {string} */
                    readonly weekday: "monday" | "tuesday" | "wednesday" | "thursday" | "friday" | "saturday" | "sunday";
                };
                /** @default null */
                readonly half: ("morning" | "afternoon") | null;
                /** @constant */
                readonly kind: "visit";
                readonly stop: string;
                /** @default null */
                readonly unit: string | null;
            } | {
                /** @constant */
                readonly kind: "stop-weekday";
                readonly stop: string;
                /** @enum {string} */
                readonly weekday: "monday" | "tuesday" | "wednesday" | "thursday" | "friday" | "saturday" | "sunday";
            } | {
                /** @constant */
                readonly kind: "stop-closed";
                readonly stop: string;
            } | {
                readonly agent: string;
                /** @constant */
                readonly kind: "agent-unit";
                readonly unit: string;
            } | {
                readonly day: {
                    readonly week: number;
                    /** @enum {string} */
                    readonly weekday: "monday" | "tuesday" | "wednesday" | "thursday" | "friday" | "saturday" | "sunday";
                };
                /** @constant */
                readonly kind: "tour";
                readonly unit: string;
                readonly visits: readonly {
                    /** @default null */
                    readonly minutes: number | null;
                    /** @default null */
                    readonly part: ("morning" | "afternoon" | "day") | null;
                    readonly stop: string;
                }[];
            })[];
            readonly name: string;
            /** @default {} */
            readonly need: {
                /**
                 * @default {
                 *       "value": 0.6,
                 *       "source": "project default",
                 *       "verified": false
                 *     }
                 */
                readonly caughtShare: number | {
                    /** @default planner */
                    readonly source: string;
                    /** @constant */
                    readonly unit?: "share of need";
                    readonly value: number;
                    /** @default false */
                    readonly verified: boolean;
                };
                /** @default {} */
                readonly caughtWithCar: {
                    /**
                     * @default {
                     *       "value": 25,
                     *       "source": "project default",
                     *       "verified": false
                     *     }
                     */
                    readonly far: number | {
                        /** @default planner */
                        readonly source: string;
                        /** @constant */
                        readonly unit?: "minutes of driving";
                        readonly value: number;
                        /** @default false */
                        readonly verified: boolean;
                    };
                    /**
                     * @default {
                     *       "value": 5,
                     *       "source": "project default",
                     *       "verified": false
                     *     }
                     */
                    readonly near: number | {
                        /** @default planner */
                        readonly source: string;
                        /** @constant */
                        readonly unit?: "minutes of driving";
                        readonly value: number;
                        /** @default false */
                        readonly verified: boolean;
                    };
                };
                /** @default {} */
                readonly caughtWithoutCar: {
                    /**
                     * @default {
                     *       "value": 3,
                     *       "source": "project default",
                     *       "verified": false
                     *     }
                     */
                    readonly far: number | {
                        /** @default planner */
                        readonly source: string;
                        /** @constant */
                        readonly unit?: "kilometres by road";
                        readonly value: number;
                        /** @default false */
                        readonly verified: boolean;
                    };
                    /**
                     * @default {
                     *       "value": 1,
                     *       "source": "project default",
                     *       "verified": false
                     *     }
                     */
                    readonly near: number | {
                        /** @default planner */
                        readonly source: string;
                        /** @constant */
                        readonly unit?: "kilometres by road";
                        readonly value: number;
                        /** @default false */
                        readonly verified: boolean;
                    };
                };
                /**
                 * @default {
                 *       "value": 1.25,
                 *       "source": "project default",
                 *       "verified": false
                 *     }
                 */
                readonly contactsPerPersonAndYear: number | {
                    /** @default planner */
                    readonly source: string;
                    /** @constant */
                    readonly unit?: "contacts per struggling person and year";
                    readonly value: number;
                    /** @default false */
                    readonly verified: boolean;
                };
                /**
                 * @default {
                 *       "value": 30,
                 *       "source": "project default",
                 *       "verified": false
                 *     }
                 */
                readonly minutesPerContact: number | {
                    /** @default planner */
                    readonly source: string;
                    /** @constant */
                    readonly unit?: "minutes per contact";
                    readonly value: number;
                    /** @default false */
                    readonly verified: boolean;
                };
                /**
                 * @default {
                 *       "value": 0.24,
                 *       "source": "INSEE 2021, illectronisme by age (24 % of 60–74, 62 % of 75 and over)",
                 *       "verified": true
                 *     }
                 */
                readonly strugglingShare60To74: number | {
                    /** @default planner */
                    readonly source: string;
                    /** @constant */
                    readonly unit?: "share of persons aged 60 to 74";
                    readonly value: number;
                    /** @default false */
                    readonly verified: boolean;
                };
                /**
                 * @default {
                 *       "value": 0.62,
                 *       "source": "INSEE 2021, illectronisme by age (24 % of 60–74, 62 % of 75 and over)",
                 *       "verified": true
                 *     }
                 */
                readonly strugglingShare75Plus: number | {
                    /** @default planner */
                    readonly source: string;
                    /** @constant */
                    readonly unit?: "share of persons aged 75 or more";
                    readonly value: number;
                    /** @default false */
                    readonly verified: boolean;
                };
            };
            /** @default null */
            readonly patterns: readonly {
                /** @default 1 */
                readonly leastGapDays: number;
                /** @default null */
                readonly mostGapDays: number | null;
                readonly name: string;
                /** @default true */
                readonly sameHours: boolean;
                /** @default true */
                readonly sameWeekday: boolean;
                readonly visitsPerCycle: number;
            }[] | null;
            readonly publics?: readonly {
                readonly id: string;
                readonly minutesPerContact?: (number | {
                    /** @default planner */
                    readonly source: string;
                    /** @constant */
                    readonly unit?: "minutes per contact";
                    readonly value: number;
                    /** @default false */
                    readonly verified: boolean;
                }) | null;
                readonly name: string;
                /**
                 * @default {
                 *       "value": 1.25,
                 *       "source": "project default",
                 *       "verified": false
                 *     }
                 */
                readonly rate: number | {
                    /** @default planner */
                    readonly source: string;
                    /** @constant */
                    readonly unit?: "contacts per person and year";
                    readonly value: number;
                    /** @default false */
                    readonly verified: boolean;
                };
                /**
                 * @default without-car
                 * @enum {string}
                 */
                readonly travels: "with-car" | "without-car";
                /** @default 1 */
                readonly weight: number;
            }[];
            /** @default {} */
            readonly roster: {
                /** @default false */
                readonly balanced: boolean;
            };
            /** @default [] */
            readonly sectors: readonly {
                readonly communes: readonly string[];
                readonly id: string;
            }[];
            readonly stops: readonly {
                readonly commune: string;
                /** @default null */
                readonly dates: readonly {
                    /** Format: date */
                    readonly from: string;
                    /** Format: date */
                    readonly to: string;
                }[] | null;
                readonly id: string;
                /** @default false */
                readonly invented: boolean;
                /** @default 0 */
                readonly leastDwellMinutes: number;
                /**
                 * @default allowed
                 * @enum {string}
                 */
                readonly market: "wanted" | "allowed" | "excluded";
                /** @default null */
                readonly marketDay: ("monday" | "tuesday" | "wednesday" | "thursday" | "friday" | "saturday" | "sunday") | null;
                /**
                 * @default good
                 * @enum {string}
                 */
                readonly mobileCoverage: "none" | "limited" | "good" | "very-good";
                /** @default 1440 */
                readonly mostDwellMinutes: number;
                readonly name: string;
                /** @default null */
                readonly parkingMetres: number | null;
                /** @default 1 */
                readonly parkingSlots: number;
                /** @default null */
                readonly patterns: readonly string[] | null;
                readonly point: {
                    readonly lat: number;
                    readonly lon: number;
                };
                /** @default null */
                readonly publics: readonly string[] | null;
                /** @default true */
                readonly reachableByRoad: boolean;
                /** @default 0 */
                readonly roomSeats: number;
                /** @default null */
                readonly sanitationMetres: number | null;
                /**
                 * @default none
                 * @enum {string}
                 */
                readonly socket: "none" | "16A" | "32A";
                /**
                 * @default {
                 *       "monday": [
                 *         {
                 *           "from": "08:00",
                 *           "to": "19:00"
                 *         }
                 *       ],
                 *       "tuesday": [
                 *         {
                 *           "from": "08:00",
                 *           "to": "19:00"
                 *         }
                 *       ],
                 *       "wednesday": [
                 *         {
                 *           "from": "08:00",
                 *           "to": "19:00"
                 *         }
                 *       ],
                 *       "thursday": [
                 *         {
                 *           "from": "08:00",
                 *           "to": "19:00"
                 *         }
                 *       ],
                 *       "friday": [
                 *         {
                 *           "from": "08:00",
                 *           "to": "19:00"
                 *         }
                 *       ],
                 *       "saturday": [
                 *         {
                 *           "from": "08:00",
                 *           "to": "19:00"
                 *         }
                 *       ]
                 *     }
                 */
                readonly windows: {
                    readonly [key: string]: readonly {
                        readonly from: string;
                        readonly to: string;
                    }[];
                };
            }[];
            readonly territory: {
                /** @default [] */
                readonly barriers: readonly {
                    readonly id: string;
                    readonly line: readonly {
                        readonly lat: number;
                        readonly lon: number;
                    }[];
                    readonly name: string;
                    readonly source: string;
                }[];
                readonly communes: readonly {
                    /** @default null */
                    readonly attendance: {
                        readonly contactsPerYear: number;
                        readonly source: string;
                    } | null;
                    readonly code: string;
                    readonly name: string;
                    readonly point: {
                        readonly lat: number;
                        readonly lon: number;
                        /** @enum {string} */
                        readonly nature: "town-hall" | "centre" | "placeholder";
                    };
                    readonly population: {
                        readonly aged60Plus: number;
                        readonly aged75Plus: number;
                        /** @default [] */
                        readonly estimated: readonly ("total" | "aged60Plus" | "aged75Plus" | "households" | "householdsWithoutCar")[];
                        readonly households: number;
                        readonly householdsWithoutCar: number;
                        readonly total: number;
                    };
                    /** @default {} */
                    readonly publics: {
                        readonly [key: string]: number;
                    };
                    /** @default true */
                    readonly reachableByRoad: boolean;
                }[];
                /** @default [] */
                readonly crossings: readonly {
                    readonly barrier: string;
                    /** @default 0 */
                    readonly extraMinutes: number;
                    readonly id: string;
                    readonly name: string;
                    readonly point: {
                        readonly lat: number;
                        readonly lon: number;
                    };
                    readonly source: string;
                }[];
                readonly name: string;
                /** @default 100 */
                readonly reachKm: number;
                /** @default [] */
                readonly servicePoints: readonly {
                    readonly commune: string;
                    readonly id: string;
                    /** @default false */
                    readonly itinerant: boolean;
                    /**
                     * @default france-services
                     * @enum {string}
                     */
                    readonly kind: "france-services" | "epn" | "library" | "other";
                    readonly name: string;
                    readonly point: {
                        readonly lat: number;
                        readonly lon: number;
                    };
                }[];
                /** @default [] */
                readonly sources: readonly {
                    readonly licence: string;
                    readonly publisher: string;
                    readonly title: string;
                    /** Format: uri */
                    readonly url?: string;
                    readonly vintage: string;
                }[];
            };
            /** @default {} */
            readonly travel: {
                /** @default null */
                readonly file: string | null;
                /** @default {} */
                readonly greatCircle: {
                    /**
                     * @default {
                     *       "value": 1.3,
                     *       "source": "project default; 1.34 is the mean of trips to the centre in 300 European cities (doi 10.1177/23998083231168870)",
                     *       "verified": false
                     *     }
                     */
                    readonly circuity: number | {
                        /** @default planner */
                        readonly source: string;
                        /** @constant */
                        readonly unit?: "road metres per metre as the crow flies";
                        readonly value: number;
                        /** @default false */
                        readonly verified: boolean;
                    };
                    /**
                     * @default {
                     *       "value": 60,
                     *       "source": "project default",
                     *       "verified": false
                     *     }
                     */
                    readonly fixedSeconds: number | {
                        /** @default planner */
                        readonly source: string;
                        /** @constant */
                        readonly unit?: "seconds per trip";
                        readonly value: number;
                        /** @default false */
                        readonly verified: boolean;
                    };
                    /**
                     * @default {
                     *       "classes": [
                     *         {
                     *           "upToKm": 3,
                     *           "kmPerHour": 35
                     *         },
                     *         {
                     *           "upToKm": 10,
                     *           "kmPerHour": 50
                     *         },
                     *         {
                     *           "upToKm": 30,
                     *           "kmPerHour": 65
                     *         },
                     *         {
                     *           "upToKm": null,
                     *           "kmPerHour": 80
                     *         }
                     *       ],
                     *       "source": "project default",
                     *       "verified": false
                     *     }
                     */
                    readonly speeds: {
                        readonly classes: readonly {
                            readonly kmPerHour: number;
                            readonly upToKm: number | null;
                        }[];
                        /** @default planner */
                        readonly source: string;
                        /** @default false */
                        readonly verified: boolean;
                    };
                };
                /** @default {} */
                readonly osrm: {
                    /** @default null */
                    readonly dataVersion: string | null;
                    /** @default 4 */
                    readonly mostAttempts: number;
                    /** @default 4 */
                    readonly mostRequests: number;
                    /** @default driving */
                    readonly profile: string;
                    /** @default 1000 */
                    readonly snapLimitMetres: number;
                    /** @default 100 */
                    readonly tableSize: number;
                    /** @default 30 */
                    readonly timeoutSeconds: number;
                    /** @default null */
                    readonly url: string | null;
                };
                /**
                 * @default great-circle
                 * @enum {string}
                 */
                readonly source: "great-circle" | "file" | "osrm";
            };
            readonly units: readonly {
                /** @default 0 */
                readonly autonomyHours: number;
                /** @default {} */
                readonly costs: {
                    /** @default 2500 */
                    readonly centsPerHour: number;
                    /** @default 60 */
                    readonly centsPerKm: number;
                    /** @default 0 */
                    readonly centsPerTour: number;
                };
                /**
                 * @default [
                 *       {
                 *         "skill": null,
                 *         "licence": null,
                 *         "count": 1
                 *       }
                 *     ]
                 */
                readonly crew: readonly {
                    /** @default 1 */
                    readonly count: number;
                    /** @default null */
                    readonly licence: string | null;
                    /** @default null */
                    readonly skill: string | null;
                }[];
                /** @default 1 */
                readonly desks: number;
                readonly garage: {
                    readonly name: string;
                    readonly point: {
                        readonly lat: number;
                        readonly lon: number;
                    };
                };
                readonly id: string;
                /**
                 * @default bus
                 * @enum {string}
                 */
                readonly kind: "bus" | "car" | "trike" | "trailer" | "desk";
                /** @default {} */
                readonly modes: {
                    /**
                     * @default {
                     *       "kind": "individual"
                     *     }
                     */
                    readonly afternoon: {
                        /** @constant */
                        readonly kind: "individual";
                    } | {
                        /**
                         * @default {
                         *       "value": 0.5,
                         *       "source": "project default",
                         *       "verified": false
                         *     }
                         */
                        readonly helpPerSeatHour: number | {
                            /** @default planner */
                            readonly source: string;
                            /** @constant */
                            readonly unit?: "hours of individual help";
                            readonly value: number;
                            /** @default false */
                            readonly verified: boolean;
                        };
                        /** @constant */
                        readonly kind: "collective";
                        /** @default null */
                        readonly minutes: number | null;
                        /** @default true */
                        readonly needsRoom: boolean;
                        readonly seats: number;
                    } | {
                        /** @constant */
                        readonly kind: "home";
                        /**
                         * @default {
                         *       "value": 15,
                         *       "source": "project default",
                         *       "verified": false
                         *     }
                         */
                        readonly minutesBetween: number | {
                            /** @default planner */
                            readonly source: string;
                            /** @constant */
                            readonly unit?: "minutes";
                            readonly value: number;
                            /** @default false */
                            readonly verified: boolean;
                        };
                    };
                    /**
                     * @default {
                     *       "kind": "individual"
                     *     }
                     */
                    readonly morning: {
                        /** @constant */
                        readonly kind: "individual";
                    } | {
                        /**
                         * @default {
                         *       "value": 0.5,
                         *       "source": "project default",
                         *       "verified": false
                         *     }
                         */
                        readonly helpPerSeatHour: number | {
                            /** @default planner */
                            readonly source: string;
                            /** @constant */
                            readonly unit?: "hours of individual help";
                            readonly value: number;
                            /** @default false */
                            readonly verified: boolean;
                        };
                        /** @constant */
                        readonly kind: "collective";
                        /** @default null */
                        readonly minutes: number | null;
                        /** @default true */
                        readonly needsRoom: boolean;
                        readonly seats: number;
                    } | {
                        /** @constant */
                        readonly kind: "home";
                        /**
                         * @default {
                         *       "value": 15,
                         *       "source": "project default",
                         *       "verified": false
                         *     }
                         */
                        readonly minutesBetween: number | {
                            /** @default planner */
                            readonly source: string;
                            /** @constant */
                            readonly unit?: "minutes";
                            readonly value: number;
                            /** @default false */
                            readonly verified: boolean;
                        };
                    };
                };
                readonly name: string;
                /** @default {} */
                readonly needs: {
                    /** @default 0 */
                    readonly lengthMetres: number;
                    /**
                     * @default none
                     * @enum {string}
                     */
                    readonly mobileCoverage: "none" | "limited" | "good" | "very-good";
                    /** @default 1 */
                    readonly parkingSlots: number;
                    /** @default 0 */
                    readonly roomSeats: number;
                    /** @default null */
                    readonly sanitationWithinMetres: number | null;
                    /**
                     * @default none
                     * @enum {string}
                     */
                    readonly socket: "none" | "16A" | "32A";
                };
                /** @default 10 */
                readonly packUpMinutes: number;
                /** @default null */
                readonly radiusAround: {
                    readonly name: string;
                    readonly point: {
                        readonly lat: number;
                        readonly lon: number;
                    };
                } | null;
                /** @default null */
                readonly radiusKm: number | null;
                /** @default null */
                readonly rangeKm: number | null;
                /** @default 10 */
                readonly setUpMinutes: number;
                /** @default 1 */
                readonly speedFactor: number;
            }[];
            /** @default {} */
            readonly visits: {
                /** @default false */
                readonly beside: boolean;
                /**
                 * @default [
                 *       150
                 *     ]
                 */
                readonly dwellMinutes: readonly number[];
                /** @default 2 */
                readonly mostPerTour: number;
                /** @default 5 */
                readonly openingStepMinutes: number;
                /**
                 * @default [
                 *       "morning",
                 *       "afternoon",
                 *       "day"
                 *     ]
                 */
                readonly parts: readonly ("morning" | "afternoon" | "day")[];
            };
            /** @default [] */
            readonly workProfiles: readonly {
                /** @default null */
                readonly break: {
                    readonly before: number;
                    readonly minutes: number;
                } | null;
                readonly id: string;
                /** @default null */
                readonly leastRestMinutes: number | null;
                /** @default null */
                readonly leastWeeklyRestMinutes: number | null;
                /** @default null */
                readonly mealMinutes: number | null;
                /** @default null */
                readonly mostAverageHours: number | null;
                /** @default null */
                readonly mostHoursPerWeek: number | null;
                /** @default null */
                readonly mostSpanMinutes: number | null;
                /** @default null */
                readonly mostWorkMinutesPerDay: number | null;
                readonly name: string;
                readonly source: string;
                /** @default false */
                readonly verified: boolean;
            }[];
        };
        readonly ScenarioSummary: {
            /** Format: date-time */
            readonly createdAt: string;
            readonly deletedAt: string | null;
            readonly description: string;
            /** Format: uuid */
            readonly id: string;
            readonly name: string;
            readonly revision: number;
            /** Format: date-time */
            readonly updatedAt: string;
        };
        readonly ScenarioView: {
            /** Format: date-time */
            readonly createdAt: string;
            readonly deletedAt: string | null;
            readonly description: string;
            readonly hasTravelMatrix: boolean;
            /** Format: uuid */
            readonly id: string;
            readonly name: string;
            readonly revision: number;
            readonly scenario: {
                readonly [key: string]: unknown;
            };
            /** Format: date-time */
            readonly updatedAt: string;
        };
        readonly StoredScenario: {
            /** Format: date-time */
            readonly createdAt: string;
            readonly deletedAt: string | null;
            readonly description: string;
            /** Format: uuid */
            readonly id: string;
            readonly name: string;
            readonly revision: number;
            /** Format: date-time */
            readonly updatedAt: string;
            readonly warnings: readonly components["schemas"]["Problem"][];
        };
        readonly Validation: {
            readonly problems: readonly components["schemas"]["Problem"][];
            readonly valid: boolean;
            readonly warnings: readonly components["schemas"]["Problem"][];
        };
        readonly Verdict: {
            readonly agents: readonly {
                readonly agent: string;
                readonly hours: number;
                readonly leastRestMinutes: number | null;
                readonly leastWeeklyRestMinutes: number | null;
                readonly legal: boolean;
                readonly mostAverageHours: number | null;
                readonly mostHours: number | null;
                readonly mostSpanMinutes: number;
                readonly mostStretchMinutes: number | null;
                readonly mostWorkMinutes: number;
                readonly name: string;
                readonly profile: string | null;
                readonly restMinutes: number | null;
                readonly spanMinutes: number;
                readonly stretchMinutes: number | null;
                readonly tours: number;
                readonly weeks: readonly {
                    readonly averageHours: number;
                    readonly hours: number;
                    readonly mostHours: number | null;
                    readonly restMinutes: number;
                    readonly week: number;
                }[];
                readonly workMinutes: number;
            }[];
            readonly communes: readonly {
                readonly code: string;
                readonly demandHours: readonly number[];
                readonly name: string;
                readonly needHours: readonly number[];
                readonly reachable: boolean;
                readonly servedHours: readonly number[];
                readonly visits: number;
            }[];
            readonly figures: {
                readonly change: number;
                readonly communesServed: number;
                readonly communesVisited: number;
                readonly contacts: number;
                readonly costCents: number;
                readonly demandHours: number;
                readonly drivingHours: number;
                readonly kept: {
                    readonly part: number;
                    readonly stop: number;
                    readonly visits: number;
                    readonly weekday: number;
                } | null;
                readonly kilometres: number;
                readonly marketReward: number;
                readonly marketVisits: number;
                readonly needHours: number;
                readonly objective: number;
                readonly offeredHours: number;
                readonly openHours: number;
                readonly openHoursPerWeek: readonly number[];
                readonly peopleReached: number;
                readonly servedHours: number;
                readonly spanHours: number;
                readonly strugglingPeople: number;
                readonly tours: number;
                readonly value: number;
                readonly visits: number;
                readonly workHours: number;
            };
            readonly legal: boolean;
            readonly publics: readonly {
                readonly name: string;
                readonly needHours: number;
                readonly people: number;
                readonly peopleReached: number;
                readonly public: string;
                readonly servedHours: number;
            }[];
            readonly stops: readonly {
                readonly commune: string;
                readonly demandHours: number;
                readonly offeredHours: number;
                readonly openHours: number;
                readonly servedHours: number;
                readonly stop: string;
                readonly visits: number;
            }[];
            readonly tours: readonly {
                readonly costCents: number;
                readonly departs: string;
                readonly drivingSeconds: number;
                readonly metres: number;
                readonly openMinutes: number;
                readonly returns: string;
                readonly spanMinutes: number;
                readonly workMinutes: number;
            }[];
            readonly violations: readonly {
                readonly day: {
                    readonly week: number;
                    /** @enum {string} */
                    readonly weekday: "monday" | "tuesday" | "wednesday" | "thursday" | "friday" | "saturday" | "sunday";
                } | null;
                readonly message: string;
                readonly parameters: {
                    readonly [key: string]: string | number | boolean | null;
                };
                readonly rule: string;
                readonly tour: number | null;
                readonly visit: number | null;
            }[];
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    readonly listAudit: {
        readonly parameters: {
            readonly query?: {
                readonly after?: string;
                readonly limit?: number;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Problem details (RFC 9457) */
            readonly "4XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Problem details (RFC 9457) */
            readonly "5XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Default Response */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly {
                            readonly action: string;
                            /** Format: date-time */
                            readonly at: string;
                            /** Format: uuid */
                            readonly id: string;
                            readonly key: string | null;
                            readonly request: string | null;
                            readonly subject: string;
                        }[];
                        readonly next: string | null;
                    };
                };
            };
        };
    };
    readonly listFailures: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                readonly "accept-language"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Problem details (RFC 9457) */
            readonly "4XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Problem details (RFC 9457) */
            readonly "5XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Default Response */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly {
                            readonly code: string;
                            readonly status: number;
                            readonly title: string;
                        }[];
                    };
                };
            };
        };
    };
    readonly listJobs: {
        readonly parameters: {
            readonly query?: {
                readonly after?: string;
                readonly kind?: "plan" | "explain" | "compare";
                readonly limit?: number;
                readonly scenario?: string;
                readonly state?: "queued" | "running" | "done" | "failed" | "cancelled";
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Problem details (RFC 9457) */
            readonly "4XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Problem details (RFC 9457) */
            readonly "5XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Default Response */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["Job"][];
                        readonly next: string | null;
                    };
                };
            };
        };
    };
    readonly createJob: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                readonly "accept-language"?: string;
                readonly "idempotency-key"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["JobOrder"];
            };
        };
        readonly responses: {
            /** @description Problem details (RFC 9457) */
            readonly "4XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Problem details (RFC 9457) */
            readonly "5XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Default Response */
            readonly 202: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Job"];
                };
            };
        };
    };
    readonly readJob: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Problem details (RFC 9457) */
            readonly "4XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Problem details (RFC 9457) */
            readonly "5XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Default Response */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Job"];
                };
            };
        };
    };
    readonly cancelJob: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Problem details (RFC 9457) */
            readonly "4XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Problem details (RFC 9457) */
            readonly "5XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Default Response */
            readonly 202: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Job"];
                };
            };
        };
    };
    readonly followJob: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Problem details (RFC 9457) */
            readonly "4XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Problem details (RFC 9457) */
            readonly "5XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Events; the data of each is JSON */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "text/event-stream": components["schemas"]["JobEvent"];
                };
            };
        };
    };
    readonly readResult: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Problem details (RFC 9457) */
            readonly "4XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Problem details (RFC 9457) */
            readonly "5XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Default Response */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** Format: uuid */
                        readonly job: string;
                        /** @enum {string} */
                        readonly kind: "plan" | "explain" | "compare";
                        readonly result: {
                            readonly [key: string]: unknown;
                        };
                        readonly rota: string | null;
                    };
                };
            };
        };
    };
    readonly listKeys: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Problem details (RFC 9457) */
            readonly "4XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Problem details (RFC 9457) */
            readonly "5XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Default Response */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly {
                            /** Format: date-time */
                            readonly createdAt: string;
                            readonly expiresAt: string | null;
                            /** Format: uuid */
                            readonly id: string;
                            readonly name: string;
                            readonly revokedAt: string | null;
                            /** @enum {string} */
                            readonly scope: "read" | "plan" | "admin";
                        }[];
                    };
                };
            };
        };
    };
    readonly createKey: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @default 365 */
                    readonly expiresInDays?: number | null;
                    readonly name: string;
                    /** @enum {string} */
                    readonly scope: "read" | "plan" | "admin";
                };
            };
        };
        readonly responses: {
            /** @description Problem details (RFC 9457) */
            readonly "4XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Problem details (RFC 9457) */
            readonly "5XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Default Response */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** Format: date-time */
                        readonly createdAt: string;
                        readonly expiresAt: string | null;
                        /** Format: uuid */
                        readonly id: string;
                        readonly name: string;
                        readonly revokedAt: string | null;
                        /** @enum {string} */
                        readonly scope: "read" | "plan" | "admin";
                        readonly secret: string;
                    };
                };
            };
        };
    };
    readonly revokeKey: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Problem details (RFC 9457) */
            readonly "4XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Problem details (RFC 9457) */
            readonly "5XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Default Response */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    readonly readCaller: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Problem details (RFC 9457) */
            readonly "4XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Problem details (RFC 9457) */
            readonly "5XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Default Response */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly key: string | null;
                        readonly organisation: {
                            /** Format: uuid */
                            readonly id: string;
                            readonly name: string;
                        };
                        /** @enum {string} */
                        readonly scope: "read" | "plan" | "admin";
                    };
                };
            };
        };
    };
    readonly listPresets: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                readonly "accept-language"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Problem details (RFC 9457) */
            readonly "4XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Problem details (RFC 9457) */
            readonly "5XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Default Response */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly {
                            /** @enum {string} */
                            readonly name: "rochefort-bus" | "fibre-64" | "trike" | "coccinet" | "diagonales" | "home-visits" | "door-to-door" | "hub-antennas" | "village-bus";
                            readonly system: string;
                        }[];
                    };
                };
            };
        };
    };
    readonly createScenarioFromPreset: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                readonly "accept-language"?: string;
                readonly "idempotency-key"?: string;
            };
            readonly path: {
                readonly name: "rochefort-bus" | "fibre-64" | "trike" | "coccinet" | "diagonales" | "home-visits" | "door-to-door" | "hub-antennas" | "village-bus";
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Problem details (RFC 9457) */
            readonly "4XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Problem details (RFC 9457) */
            readonly "5XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Default Response */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["StoredScenario"];
                };
            };
        };
    };
    readonly listRotas: {
        readonly parameters: {
            readonly query?: {
                readonly after?: string;
                readonly limit?: number;
                readonly scenario?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Problem details (RFC 9457) */
            readonly "4XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Problem details (RFC 9457) */
            readonly "5XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Default Response */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["RotaSummary"][];
                        readonly next: string | null;
                    };
                };
            };
        };
    };
    readonly readRota: {
        readonly parameters: {
            readonly query?: {
                readonly version?: number;
            };
            readonly header?: {
                readonly "accept-language"?: string;
                readonly "if-none-match"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Problem details (RFC 9457) */
            readonly "4XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Problem details (RFC 9457) */
            readonly "5XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Default Response */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RotaView"];
                };
            };
            /** @description Default Response */
            readonly 304: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    readonly replaceRota: {
        readonly parameters: {
            readonly query?: {
                readonly note?: string;
            };
            readonly header?: {
                readonly "accept-language"?: string;
                readonly "if-match"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["Rota"];
            };
        };
        readonly responses: {
            /** @description Problem details (RFC 9457) */
            readonly "4XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Problem details (RFC 9457) */
            readonly "5XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Default Response */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["JudgedRota"];
                };
            };
        };
    };
    readonly deleteRota: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                readonly "accept-language"?: string;
                readonly "if-match"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Problem details (RFC 9457) */
            readonly "4XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Problem details (RFC 9457) */
            readonly "5XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Default Response */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    readonly readCalendar: {
        readonly parameters: {
            readonly query: {
                readonly from: string;
                readonly to: string;
                readonly version?: number;
            };
            readonly header?: {
                readonly "accept-language"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Problem details (RFC 9457) */
            readonly "4XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Problem details (RFC 9457) */
            readonly "5XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Default Response */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly [key: string]: unknown;
                    };
                };
            };
        };
    };
    readonly listIcs: {
        readonly parameters: {
            readonly query: {
                readonly from: string;
                readonly to: string;
                readonly version?: number;
            };
            readonly header?: {
                readonly "accept-language"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Problem details (RFC 9457) */
            readonly "4XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Problem details (RFC 9457) */
            readonly "5XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Default Response */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly {
                            readonly file: string;
                        }[];
                    };
                };
            };
        };
    };
    readonly readIcs: {
        readonly parameters: {
            readonly query: {
                readonly from: string;
                readonly to: string;
                readonly version?: number;
            };
            readonly header?: {
                readonly "accept-language"?: string;
            };
            readonly path: {
                readonly file: string;
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Problem details (RFC 9457) */
            readonly "4XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Problem details (RFC 9457) */
            readonly "5XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description The calendar */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "text/calendar": string;
                };
            };
        };
    };
    readonly copyRota: {
        readonly parameters: {
            readonly query?: {
                readonly version?: number;
            };
            readonly header?: {
                readonly "accept-language"?: string;
                readonly "idempotency-key"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Problem details (RFC 9457) */
            readonly "4XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Problem details (RFC 9457) */
            readonly "5XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Default Response */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RotaSummary"];
                };
            };
        };
    };
    readonly exportRota: {
        readonly parameters: {
            readonly query?: {
                readonly version?: number;
            };
            readonly header?: {
                readonly "accept-language"?: string;
            };
            readonly path: {
                readonly format: "json" | "geojson" | "csv" | "html";
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Problem details (RFC 9457) */
            readonly "4XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Problem details (RFC 9457) */
            readonly "5XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description The file */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/geo+json": string;
                    readonly "application/json": string;
                    readonly "text/csv": string;
                    readonly "text/html": string;
                };
            };
        };
    };
    readonly lockRota: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Problem details (RFC 9457) */
            readonly "4XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Problem details (RFC 9457) */
            readonly "5XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Default Response */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RotaSummary"];
                };
            };
        };
    };
    readonly unlockRota: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Problem details (RFC 9457) */
            readonly "4XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Problem details (RFC 9457) */
            readonly "5XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Default Response */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RotaSummary"];
                };
            };
        };
    };
    readonly publishRota: {
        readonly parameters: {
            readonly query?: {
                readonly version?: number;
            };
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Problem details (RFC 9457) */
            readonly "4XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Problem details (RFC 9457) */
            readonly "5XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Default Response */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RotaSummary"];
                };
            };
        };
    };
    readonly withdrawRota: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Problem details (RFC 9457) */
            readonly "4XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Problem details (RFC 9457) */
            readonly "5XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Default Response */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RotaSummary"];
                };
            };
        };
    };
    readonly restoreRota: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Problem details (RFC 9457) */
            readonly "4XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Problem details (RFC 9457) */
            readonly "5XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Default Response */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RotaSummary"];
                };
            };
        };
    };
    readonly listShares: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Problem details (RFC 9457) */
            readonly "4XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Problem details (RFC 9457) */
            readonly "5XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Default Response */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly {
                            /** Format: date-time */
                            readonly createdAt: string;
                            /** Format: date-time */
                            readonly expiresAt: string;
                            /** Format: uuid */
                            readonly id: string;
                            readonly revokedAt: string | null;
                            /** Format: uuid */
                            readonly rota: string;
                        }[];
                    };
                };
            };
        };
    };
    readonly createShare: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @default 90 */
                    readonly expiresInDays?: number;
                };
            };
        };
        readonly responses: {
            /** @description Problem details (RFC 9457) */
            readonly "4XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Problem details (RFC 9457) */
            readonly "5XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Default Response */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** Format: date-time */
                        readonly createdAt: string;
                        /** Format: date-time */
                        readonly expiresAt: string;
                        /** Format: uuid */
                        readonly id: string;
                        readonly path: string;
                        readonly revokedAt: string | null;
                        /** Format: uuid */
                        readonly rota: string;
                        readonly token: string;
                    };
                };
            };
        };
    };
    readonly readVerdict: {
        readonly parameters: {
            readonly query?: {
                readonly version?: number;
            };
            readonly header?: {
                readonly "accept-language"?: string;
                readonly "if-none-match"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Problem details (RFC 9457) */
            readonly "4XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Problem details (RFC 9457) */
            readonly "5XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Default Response */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Verdict"];
                };
            };
            /** @description Default Response */
            readonly 304: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    readonly listVersions: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Problem details (RFC 9457) */
            readonly "4XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Problem details (RFC 9457) */
            readonly "5XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Default Response */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly {
                            /** Format: date-time */
                            readonly createdAt: string;
                            readonly legal: boolean;
                            readonly note: string;
                            readonly scenarioRevision: number;
                            readonly version: number;
                        }[];
                    };
                };
            };
        };
    };
    readonly listScenarios: {
        readonly parameters: {
            readonly query?: {
                readonly after?: string;
                readonly deleted?: string;
                readonly limit?: number;
                readonly search?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Problem details (RFC 9457) */
            readonly "4XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Problem details (RFC 9457) */
            readonly "5XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Default Response */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["ScenarioSummary"][];
                        readonly next: string | null;
                    };
                };
            };
        };
    };
    readonly createScenario: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                readonly "accept-language"?: string;
                readonly "idempotency-key"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["Scenario"];
            };
        };
        readonly responses: {
            /** @description Problem details (RFC 9457) */
            readonly "4XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Problem details (RFC 9457) */
            readonly "5XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Default Response */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["StoredScenario"];
                };
            };
        };
    };
    readonly readScenario: {
        readonly parameters: {
            readonly query?: {
                readonly revision?: number;
            };
            readonly header?: {
                readonly "accept-language"?: string;
                readonly "if-none-match"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Problem details (RFC 9457) */
            readonly "4XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Problem details (RFC 9457) */
            readonly "5XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Default Response */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ScenarioView"];
                };
            };
            /** @description Default Response */
            readonly 304: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    readonly replaceScenario: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                readonly "accept-language"?: string;
                readonly "if-match"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["Scenario"];
            };
        };
        readonly responses: {
            /** @description Problem details (RFC 9457) */
            readonly "4XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Problem details (RFC 9457) */
            readonly "5XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Default Response */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["StoredScenario"];
                };
            };
        };
    };
    readonly deleteScenario: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                readonly "accept-language"?: string;
                readonly "if-match"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Problem details (RFC 9457) */
            readonly "4XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Problem details (RFC 9457) */
            readonly "5XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Default Response */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    readonly changeScenario: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                readonly "accept-language"?: string;
                readonly "if-match"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json-patch+json": unknown;
                readonly "application/merge-patch+json": unknown;
            };
        };
        readonly responses: {
            /** @description Problem details (RFC 9457) */
            readonly "4XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Problem details (RFC 9457) */
            readonly "5XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Default Response */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["StoredScenario"];
                };
            };
        };
    };
    readonly copyScenario: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                readonly "accept-language"?: string;
                readonly "idempotency-key"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly name?: string;
                } | null;
            };
        };
        readonly responses: {
            /** @description Problem details (RFC 9457) */
            readonly "4XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Problem details (RFC 9457) */
            readonly "5XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Default Response */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["StoredScenario"];
                };
            };
        };
    };
    readonly readNeed: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                readonly "accept-language"?: string;
                readonly "if-none-match"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Problem details (RFC 9457) */
            readonly "4XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Problem details (RFC 9457) */
            readonly "5XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Default Response */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            readonly 304: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    readonly restoreScenario: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Problem details (RFC 9457) */
            readonly "4XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Problem details (RFC 9457) */
            readonly "5XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Default Response */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ScenarioSummary"];
                };
            };
        };
    };
    readonly createRota: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                readonly "accept-language"?: string;
                readonly "idempotency-key"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["Rota"];
            };
        };
        readonly responses: {
            /** @description Problem details (RFC 9457) */
            readonly "4XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Problem details (RFC 9457) */
            readonly "5XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Default Response */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["JudgedRota"];
                };
            };
        };
    };
    readonly readTravel: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                readonly "accept-language"?: string;
                readonly "if-none-match"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Problem details (RFC 9457) */
            readonly "4XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Problem details (RFC 9457) */
            readonly "5XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Default Response */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            readonly 304: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    readonly uploadTravel: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                readonly "accept-language"?: string;
                readonly "if-match"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly [key: string]: unknown;
                };
            };
        };
        readonly responses: {
            /** @description Problem details (RFC 9457) */
            readonly "4XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Problem details (RFC 9457) */
            readonly "5XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Default Response */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["StoredScenario"];
                };
            };
        };
    };
    readonly judgeRota: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                readonly "accept-language"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["Rota"];
            };
        };
        readonly responses: {
            /** @description Problem details (RFC 9457) */
            readonly "4XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Problem details (RFC 9457) */
            readonly "5XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Default Response */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Verdict"];
                };
            };
        };
    };
    readonly readShared: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly token: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Problem details (RFC 9457) */
            readonly "4XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Problem details (RFC 9457) */
            readonly "5XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Default Response */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly legal: boolean;
                        readonly name: string;
                        /** Format: date-time */
                        readonly publishedAt: string;
                        readonly rota: {
                            readonly [key: string]: unknown;
                        };
                        readonly scenario: string;
                    };
                };
            };
        };
    };
    readonly exportShared: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                readonly "accept-language"?: string;
            };
            readonly path: {
                readonly format: "json" | "geojson" | "csv" | "html";
                readonly token: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Problem details (RFC 9457) */
            readonly "4XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Problem details (RFC 9457) */
            readonly "5XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description The file */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/geo+json": string;
                    readonly "application/json": string;
                    readonly "text/csv": string;
                    readonly "text/html": string;
                };
            };
        };
    };
    readonly revokeShare: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Problem details (RFC 9457) */
            readonly "4XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Problem details (RFC 9457) */
            readonly "5XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Default Response */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    readonly validateScenario: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["Scenario"];
            };
        };
        readonly responses: {
            /** @description Problem details (RFC 9457) */
            readonly "4XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Problem details (RFC 9457) */
            readonly "5XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Default Response */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Validation"];
                };
            };
        };
    };
}
