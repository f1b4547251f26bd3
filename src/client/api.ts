/** Types of the API. Generated from data/schemas/openapi.json: `npm run schemas`. */

export interface paths {
    "/api/v1/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was done, by which key and when, newest first */
        get: operations["listAudit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/failures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every kind of failure that problem details name */
        get: operations["listFailures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List jobs, newest first */
        get: operations["listJobs"];
        put?: never;
        /**
         * Start a job: plan, explain or compare
         * @description It waits its turn, fair between organisations, and survives a restart of the service. Follow it with `/jobs/{id}/events`, or ask `/jobs/{id}`.
         */
        post: operations["createJob"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far a job is, and how it ended */
        get: operations["readJob"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Stop a job; a plan keeps the best rota so far
         * @description It ends within about a second: follow it, or ask for it again. Repeated, it changes nothing.
         */
        post: operations["cancelJob"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs/{id}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Follow a job: server-sent events
         * @description `progress` about once a second and at each better rota; `ended` at the end, after which the stream closes. A job may be followed at any time, and by many.
         */
        get: operations["followJob"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs/{id}/result": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What came of a job */
        get: operations["readResult"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The keys of the organisation, without their secrets */
        get: operations["listKeys"];
        put?: never;
        /**
         * Make a key
         * @description The secret is shown this once: only its hash is kept. It cannot be asked for again with an idempotency key.
         */
        post: operations["createKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/keys/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Revoke a key */
        delete: operations["revokeKey"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who calls, and what they may do */
        get: operations["readCaller"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/presets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The systems that come with Tournée, each a scenario to start from */
        get: operations["listPresets"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/presets/{name}/scenarios": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Store a scenario that begins as a preset */
        post: operations["createScenarioFromPreset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rotas": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List rotas, newest first */
        get: operations["listRotas"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rotas/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a rota */
        get: operations["readRota"];
        /**
         * Edit a rota: a new version, judged at once
         * @description It is judged under the latest revision of the scenario, and stored whether it is legal or not. Its certificate is kept only where it still holds.
         */
        put: operations["replaceRota"];
        post?: never;
        /**
         * Delete a rota
         * @description It can be had back for 30 days (restoreRota).
         */
        delete: operations["deleteRota"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rotas/{id}/calendar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A rota on real dates: visits, exceptions, and whom to tell */
        get: operations["readCalendar"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rotas/{id}/calendars": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The ICS files of a rota: one per unit, agent and stop */
        get: operations["listIcs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rotas/{id}/calendars/{file}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The dates of a unit, an agent or a stop, as an ICS file (RFC 5545)
         * @description Names of files are listed by `/rotas/{id}/calendars`.
         */
        get: operations["readIcs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rotas/{id}/copies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Copy a rota, to work on while the other stays */
        post: operations["copyRota"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rotas/{id}/exports/{format}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A rota as a file
         * @description json: to plan with; geojson: stops and tours for a map; csv: the timetable, for a spreadsheet (`;`, UTF-8 with BOM; cells that would be formulas are made text); html: a page for a council, in one file.
         */
        get: operations["exportRota"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rotas/{id}/lock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Lock a rota: it is not to be changed */
        put: operations["lockRota"];
        post?: never;
        /** Unlock a rota */
        delete: operations["unlockRota"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rotas/{id}/publication": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Publish a version of a rota to those who hold a share link */
        put: operations["publishRota"];
        post?: never;
        /** Withdraw the published version */
        delete: operations["withdrawRota"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rotas/{id}/restoration": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take a deletion back */
        post: operations["restoreRota"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rotas/{id}/shares": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The share links of a rota, without their tokens */
        get: operations["listShares"];
        put?: never;
        /**
         * Make a share link for a rota
         * @description Its holders see the published version, read only, and nothing else. The token is shown this once.
         */
        post: operations["createShare"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rotas/{id}/verdict": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the judge says of a rota */
        get: operations["readVerdict"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rotas/{id}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The versions of a rota, newest first */
        get: operations["listVersions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/scenarios": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List scenarios, newest first */
        get: operations["listScenarios"];
        put?: never;
        /** Store a scenario */
        post: operations["createScenario"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/scenarios/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a scenario */
        get: operations["readScenario"];
        /**
         * Replace a scenario
         * @description Rotas and jobs keep the revision that they were made for. An uploaded travel matrix stays.
         */
        put: operations["replaceScenario"];
        post?: never;
        /**
         * Delete a scenario, with its rotas
         * @description It can be had back for 30 days (restoreScenario).
         */
        delete: operations["deleteScenario"];
        options?: never;
        head?: never;
        /**
         * Change a part of a scenario
         * @description With a JSON Merge Patch (application/merge-patch+json, RFC 7396) or a JSON Patch (application/json-patch+json, RFC 6902).
         */
        patch: operations["changeScenario"];
        trace?: never;
    };
    "/api/v1/scenarios/{id}/copies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Copy a scenario, under another name where one is given */
        post: operations["copyScenario"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/scenarios/{id}/need": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The estimated need, commune by commune */
        get: operations["readNeed"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/scenarios/{id}/restoration": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take a deletion back */
        post: operations["restoreScenario"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/scenarios/{id}/rotas": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Store a rota that was written by hand, or elsewhere
         * @description It is judged at once, and stored whether it is legal or not. A certificate in it is not kept: the service vouches for its own proofs only.
         */
        post: operations["createRota"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/scenarios/{id}/travel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Travel times and distances between all places */
        get: operations["readTravel"];
        /**
         * Upload travel times of your own
         * @description They are used where the scenario says `"travel": {"source": "file", "file": "travel.json"}`.
         */
        put: operations["uploadTravel"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/scenarios/{id}/verdicts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Judge a rota without storing it
         * @description Every rule it breaks, and every figure recomputed: for those who edit a rota, at each change.
         */
        post: operations["judgeRota"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shared/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The published version of a shared rota; no key is needed */
        get: operations["readShared"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shared/{token}/exports/{format}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A shared rota as a file */
        get: operations["exportShared"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shares/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Revoke a share link */
        delete: operations["revokeShare"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/validations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Check a scenario without storing it: all problems at once */
        post: operations["validateScenario"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        Certificate: {
            bound: number;
            gap: number;
            /** @default null */
            keeps: {
                communes: number;
                share: number;
            } | null;
            /**
             * @default weighted-hours
             * @enum {string}
             */
            measure: "weighted-hours" | "euros" | "communes" | "least-share";
            objective: number;
            /** @enum {string} */
            status: "optimal" | "gap-reached" | "time-limit" | "iteration-limit" | "cancelled" | "solver-failed" | "stalled";
        };
        CertificateInput: {
            bound: number;
            gap: number;
            /** @default null */
            keeps?: {
                communes: number;
                share: number;
            } | null;
            /**
             * @default weighted-hours
             * @enum {string}
             */
            measure?: "weighted-hours" | "euros" | "communes" | "least-share";
            objective: number;
            /** @enum {string} */
            status: "optimal" | "gap-reached" | "time-limit" | "iteration-limit" | "cancelled" | "solver-failed" | "stalled";
        };
        Job: {
            attempts: number;
            cancelRequestedAt: string | null;
            certificate: components["schemas"]["Certificate"] | null;
            /** Format: date-time */
            createdAt: string;
            failure: {
                clash: {
                    [key: string]: unknown;
                } | null;
                code: string | null;
                kind: string;
                message: string;
                problems: components["schemas"]["Problem"][];
            } | null;
            finishedAt: string | null;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "plan" | "explain" | "compare";
            parameters: {
                [key: string]: unknown;
            };
            progress: {
                bound: number | null;
                elapsedSeconds: number;
                gap: number | null;
                objective: number | null;
                phase: string;
                questions: {
                    answered: number;
                    count: number;
                } | null;
                stage: {
                    count: number;
                    measure: string;
                    number: number;
                } | null;
                tours: number;
            } | null;
            rota: string | null;
            /** Format: uuid */
            scenario: string;
            scenarioRevision: number;
            startedAt: string | null;
            /** @enum {string} */
            state: "queued" | "running" | "done" | "failed" | "cancelled";
        };
        JobEvent: {
            /** Format: date-time */
            at: string;
            /** Format: uuid */
            job: string;
            progress: {
                bound: number | null;
                elapsedSeconds: number;
                gap: number | null;
                objective: number | null;
                phase: string;
                questions: {
                    answered: number;
                    count: number;
                } | null;
                stage: {
                    count: number;
                    measure: string;
                    number: number;
                } | null;
                tours: number;
            } | null;
            rota: string | null;
            /** @enum {string} */
            state: "queued" | "running" | "done" | "failed" | "cancelled";
        };
        JobOrder: {
            /** @default null */
            goal?: ("coverage" | "equity" | "economy") | null;
            /** @default null */
            keep?: {
                /** Format: uuid */
                rota: string;
                /** @default null */
                version?: number | null;
            } | null;
            /** @constant */
            kind: "plan";
            /** @default {} */
            limits?: {
                gap?: number;
                /** @default null */
                iterationLimit?: number | null;
                /** @default 1 */
                seed?: number;
                timeLimitSeconds?: number;
            };
            /** @default null */
            lock?: {
                /** Format: uuid */
                rota: string;
                /** @default null */
                version?: number | null;
            } | null;
            /** @default null */
            name?: string | null;
            /** @default null */
            sameMeansAs?: {
                /** Format: uuid */
                rota: string;
                /** @default null */
                version?: number | null;
            } | null;
            /** @default null */
            samePresencesAs?: {
                /** Format: uuid */
                rota: string;
                /** @default null */
                version?: number | null;
            } | null;
            /** Format: uuid */
            scenario: string;
            /** @default null */
            start?: {
                /** Format: uuid */
                rota: string;
                /** @default null */
                version?: number | null;
            } | null;
        } | {
            /** @default null */
            communes?: string[] | null;
            /** @constant */
            kind: "explain";
            /** @default {} */
            limits?: {
                gap?: number;
                /** @default null */
                iterationLimit?: number | null;
                /** @default 1 */
                seed?: number;
                timeLimitSeconds?: number;
            };
            rota: {
                /** Format: uuid */
                rota: string;
                /** @default null */
                version?: number | null;
            };
            /** Format: uuid */
            scenario: string;
            /** @default null */
            stops?: string[] | null;
        } | {
            /** @constant */
            kind: "compare";
            rotas: {
                /** Format: uuid */
                rota: string;
                /** @default null */
                version?: number | null;
            }[];
            /** Format: uuid */
            scenario: string;
        };
        JudgedRota: {
            /** Format: date-time */
            createdAt: string;
            /** Format: uuid */
            id: string;
            job: string | null;
            lockedAt: string | null;
            name: string;
            publishedAt: string | null;
            publishedVersion: number | null;
            /** Format: uuid */
            scenario: string;
            shown: {
                /** Format: date-time */
                createdAt: string;
                legal: boolean;
                note: string;
                scenarioRevision: number;
                version: number;
            };
            /** Format: date-time */
            updatedAt: string;
            verdict: components["schemas"]["Verdict"];
            version: number;
        };
        Problem: {
            code: string;
            message: string;
            parameters: {
                [key: string]: string | number | boolean | null;
            };
            pointer: string;
        };
        ProblemDetails: {
            code: string;
            detail: string;
            instance: string;
            parameters: {
                [key: string]: string | number | boolean | null;
            };
            problems?: components["schemas"]["Problem"][];
            status: number;
            title: string;
            type: string;
        };
        Rota: {
            $schema?: string;
            /** @default null */
            certificate?: components["schemas"]["CertificateInput"] | null;
            /** @constant */
            formatVersion: 1;
            /** @default [] */
            keptShares?: {
                commune: string;
                leastServedShare: number;
            }[];
            name: string;
            /** @default  */
            note?: string;
            scenario: string;
            /** @default [] */
            stages?: components["schemas"]["CertificateInput"][];
            tours: {
                /** @default [] */
                agents?: string[];
                day: {
                    week: number;
                    /** @enum {string} */
                    weekday: "monday" | "tuesday" | "wednesday" | "thursday" | "friday" | "saturday" | "sunday";
                };
                /** @default null */
                departs?: string | null;
                /** @default null */
                lunch?: {
                    from: string;
                    to: string;
                } | null;
                /** @default null */
                returns?: string | null;
                unit: string;
                visits: {
                    closes: string;
                    opens: string;
                    /** @default null */
                    pause?: {
                        from: string;
                        to: string;
                    } | null;
                    stop: string;
                }[];
            }[];
            /** @default null */
            travel?: {
                /** @default  */
                detail?: string;
                estimate: boolean;
                /** @enum {string} */
                source: "great-circle" | "file" | "osrm";
            } | null;
        };
        RotaSummary: {
            /** Format: date-time */
            createdAt: string;
            /** Format: uuid */
            id: string;
            job: string | null;
            lockedAt: string | null;
            name: string;
            publishedAt: string | null;
            publishedVersion: number | null;
            /** Format: uuid */
            scenario: string;
            /** Format: date-time */
            updatedAt: string;
            version: number;
        };
        RotaView: {
            /** Format: date-time */
            createdAt: string;
            /** Format: uuid */
            id: string;
            job: string | null;
            lockedAt: string | null;
            name: string;
            publishedAt: string | null;
            publishedVersion: number | null;
            rota: {
                [key: string]: unknown;
            };
            /** Format: uuid */
            scenario: string;
            shown: {
                /** Format: date-time */
                createdAt: string;
                legal: boolean;
                note: string;
                scenarioRevision: number;
                version: number;
            };
            /** Format: date-time */
            updatedAt: string;
            version: number;
        };
        Scenario: {
            $schema?: string;
            agents: {
                /** @default null */
                availability?: {
                    [key: string]: ("morning" | "afternoon")[];
                } | null;
                /** @default null */
                base?: {
                    name: string;
                    point: {
                        lat: number;
                        lon: number;
                    };
                } | null;
                /** @default [] */
                daysOff?: {
                    week: number;
                    /** @enum {string} */
                    weekday: "monday" | "tuesday" | "wednesday" | "thursday" | "friday" | "saturday" | "sunday";
                }[];
                /** @default null */
                hoursPerCycle?: number | null;
                /** @default 35 */
                hoursPerWeek?: number | null;
                id: string;
                /**
                 * @default [
                 *       "B"
                 *     ]
                 */
                licences?: string[];
                name: string;
                /** @default [] */
                skills?: string[];
                /** @default null */
                workProfile?: string | null;
            }[];
            /** @default {} */
            calendar?: {
                /** @default [] */
                closedDates?: {
                    /** Format: date */
                    from: string;
                    /** Format: date */
                    to: string;
                }[];
                /** @default [] */
                leave?: {
                    agent: string;
                    /** Format: date */
                    from: string;
                    /** Format: date */
                    to: string;
                }[];
                /** @default [] */
                maintenance?: {
                    /** Format: date */
                    from: string;
                    /** Format: date */
                    to: string;
                    unit: string;
                }[];
                /**
                 * @default cancel
                 * @enum {string}
                 */
                onInterruption?: "cancel" | "move-within-week" | "catch-up-next-week";
                /** @default auto */
                publicHolidays?: ("auto" | "metropole" | "alsace-moselle" | "guadeloupe" | "martinique" | "guyane" | "la-reunion" | "mayotte" | "saint-barthelemy" | "saint-martin") | null;
                /** @default [] */
                schoolHolidays?: {
                    /** Format: date */
                    from: string;
                    name: string;
                    /** @default null */
                    source?: string | null;
                    /** Format: date */
                    to: string;
                }[];
                /** @default Europe/Paris */
                timeZone?: string;
                /** @default [] */
                workedHolidays?: string[];
            };
            /** @default {} */
            caps?: {
                /** @default null */
                centsPerCycle?: number | null;
                /** @default null */
                hoursPerCycle?: number | null;
                /** @default null */
                kmPerCycle?: number | null;
            };
            /** @default {} */
            coverage?: {
                /**
                 * @default {
                 *       "value": 0.5,
                 *       "source": "project default",
                 *       "verified": false
                 *     }
                 */
                awayShareWithCar?: number | {
                    /** @default planner */
                    source?: string;
                    /** @constant */
                    unit?: "share of persons";
                    value: number;
                    /** @default false */
                    verified?: boolean;
                };
                /**
                 * @default {
                 *       "value": 1,
                 *       "source": "project default",
                 *       "verified": false
                 *     }
                 */
                awayShareWithoutCar?: number | {
                    /** @default planner */
                    source?: string;
                    /** @constant */
                    unit?: "share of persons";
                    value: number;
                    /** @default false */
                    verified?: boolean;
                };
                /** @default {} */
                awayWithCar?: {
                    /**
                     * @default {
                     *       "value": 20,
                     *       "source": "project default",
                     *       "verified": false
                     *     }
                     */
                    far?: number | {
                        /** @default planner */
                        source?: string;
                        /** @constant */
                        unit?: "minutes of driving";
                        value: number;
                        /** @default false */
                        verified?: boolean;
                    };
                    /**
                     * @default {
                     *       "value": 5,
                     *       "source": "project default",
                     *       "verified": false
                     *     }
                     */
                    near?: number | {
                        /** @default planner */
                        source?: string;
                        /** @constant */
                        unit?: "minutes of driving";
                        value: number;
                        /** @default false */
                        verified?: boolean;
                    };
                };
                /** @default {} */
                awayWithoutCar?: {
                    /**
                     * @default {
                     *       "value": 2,
                     *       "source": "project default",
                     *       "verified": false
                     *     }
                     */
                    far?: number | {
                        /** @default planner */
                        source?: string;
                        /** @constant */
                        unit?: "kilometres by road";
                        value: number;
                        /** @default false */
                        verified?: boolean;
                    };
                    /**
                     * @default {
                     *       "value": 1,
                     *       "source": "project default",
                     *       "verified": false
                     *     }
                     */
                    near?: number | {
                        /** @default planner */
                        source?: string;
                        /** @constant */
                        unit?: "kilometres by road";
                        value: number;
                        /** @default false */
                        verified?: boolean;
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
                presence?: {
                    levels: {
                        captured: number;
                        visitsPerWeek: number;
                    }[];
                    source: string;
                    verified: boolean;
                };
                /**
                 * @default {
                 *       "value": 0.5,
                 *       "source": "project default",
                 *       "verified": false
                 *     }
                 */
                travellersShare?: number | {
                    /** @default planner */
                    source?: string;
                    /** @constant */
                    unit?: "share of need";
                    value: number;
                    /** @default false */
                    verified?: boolean;
                };
            };
            /** @default {} */
            cycle?: {
                /**
                 * Format: date
                 * @default 2026-01-05
                 */
                anchor?: string;
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
                days?: {
                    [key: string]: ("morning" | "afternoon")[];
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
                halfDays?: {
                    afternoon: {
                        from: string;
                        to: string;
                    };
                    morning: {
                        from: string;
                        to: string;
                    };
                };
                /** @default null */
                sectorOfWeek?: (string | null)[] | null;
                /** @default 2 */
                weeks?: number;
            };
            /** @default {} */
            dayRules?: {
                /** @default 07:30 */
                earliestDeparture?: string;
                /** @default 18:30 */
                latestReturn?: string;
                /** @default {} */
                lunch?: {
                    /** @default 11:30 */
                    from?: string;
                    /** @default 45 */
                    minutes?: number;
                    /** @default 14:30 */
                    to?: string;
                };
                /** @default 720 */
                mostSpanMinutes?: number;
                /** @default 600 */
                mostWorkMinutes?: number;
            };
            /** @default  */
            description?: string;
            /** @default [] */
            floors?: {
                /** @default null */
                commune?: string | null;
                /** @default 0 */
                leastServedShare?: number;
                /** @default 0 */
                leastVisitsPerCycle?: number;
                /** @default null */
                mostVisitsPerCycle?: number | null;
            }[];
            /** @constant */
            formatVersion: 1;
            /** @default {} */
            goal?: {
                /**
                 * @default {
                 *       "value": 20000,
                 *       "source": "project default",
                 *       "verified": false
                 *     }
                 */
                centsPerWeightedHour?: number | {
                    /** @default planner */
                    source?: string;
                    /** @constant */
                    unit?: "cents per weighted hour";
                    value: number;
                    /** @default false */
                    verified?: boolean;
                };
                /**
                 * @default coverage
                 * @enum {string}
                 */
                kind?: "coverage" | "equity" | "economy";
                /** @default 0.05 */
                leastShare?: number;
                /**
                 * @default {
                 *       "value": 0.2,
                 *       "source": "project default",
                 *       "verified": false
                 *     }
                 */
                marketDayReward?: number | {
                    /** @default planner */
                    source?: string;
                    /** @constant */
                    unit?: "weighted hours per visit";
                    value: number;
                    /** @default false */
                    verified?: boolean;
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
                tiers?: {
                    width: number;
                    worth: number;
                }[];
                /** @default {} */
                weights?: {
                    /** @default 1 */
                    withCar?: number;
                    /** @default 1 */
                    withoutCar?: number;
                };
            };
            keep?: {
                rota: string;
                visits: {
                    day: {
                        week: number;
                        /** @enum {string} */
                        weekday: "monday" | "tuesday" | "wednesday" | "thursday" | "friday" | "saturday" | "sunday";
                    };
                    /** @enum {string} */
                    part: "morning" | "afternoon" | "day";
                    stop: string;
                }[];
                /** @default {} */
                weights?: {
                    /**
                     * @default {
                     *       "value": 0.1,
                     *       "source": "project default",
                     *       "verified": false
                     *     }
                     */
                    part?: number | {
                        /** @default planner */
                        source?: string;
                        /** @constant */
                        unit?: "weighted hours per visit";
                        value: number;
                        /** @default false */
                        verified?: boolean;
                    };
                    /**
                     * @default {
                     *       "value": 0.2,
                     *       "source": "project default",
                     *       "verified": false
                     *     }
                     */
                    stop?: number | {
                        /** @default planner */
                        source?: string;
                        /** @constant */
                        unit?: "weighted hours per visit";
                        value: number;
                        /** @default false */
                        verified?: boolean;
                    };
                    /**
                     * @default {
                     *       "value": 0.2,
                     *       "source": "project default",
                     *       "verified": false
                     *     }
                     */
                    weekday?: number | {
                        /** @default planner */
                        source?: string;
                        /** @constant */
                        unit?: "weighted hours per visit";
                        value: number;
                        /** @default false */
                        verified?: boolean;
                    };
                };
            } | null;
            label?: {
                /**
                 * @default {
                 *       "value": 5,
                 *       "source": "France Services, 24 h over 5 days (secondary source; see the arrêté of 16 June 2025)",
                 *       "verified": false
                 *     }
                 */
                leastDaysPerWeek?: number | {
                    /** @default planner */
                    source?: string;
                    /** @constant */
                    unit?: "days per week";
                    value: number;
                    /** @default false */
                    verified?: boolean;
                };
                /**
                 * @default {
                 *       "value": 24,
                 *       "source": "France Services, 24 h over 5 days (secondary source; see the arrêté of 16 June 2025)",
                 *       "verified": false
                 *     }
                 */
                leastOpenHoursPerWeek?: number | {
                    /** @default planner */
                    source?: string;
                    /** @constant */
                    unit?: "hours per week";
                    value: number;
                    /** @default false */
                    verified?: boolean;
                };
                /**
                 * @default service
                 * @enum {string}
                 */
                scope?: "service" | "unit";
            } | null;
            /** @default [] */
            locks?: ({
                day: {
                    week: number;
                    /** @enum {string} */
                    weekday: "monday" | "tuesday" | "wednesday" | "thursday" | "friday" | "saturday" | "sunday";
                };
                /** @default null */
                half?: ("morning" | "afternoon") | null;
                /** @constant */
                kind: "visit";
                stop: string;
                /** @default null */
                unit?: string | null;
            } | {
                /** @constant */
                kind: "stop-weekday";
                stop: string;
                /** @enum {string} */
                weekday: "monday" | "tuesday" | "wednesday" | "thursday" | "friday" | "saturday" | "sunday";
            } | {
                /** @constant */
                kind: "stop-closed";
                stop: string;
            } | {
                agent: string;
                /** @constant */
                kind: "agent-unit";
                unit: string;
            } | {
                day: {
                    week: number;
                    /** @enum {string} */
                    weekday: "monday" | "tuesday" | "wednesday" | "thursday" | "friday" | "saturday" | "sunday";
                };
                /** @constant */
                kind: "tour";
                unit: string;
                visits: {
                    /** @default null */
                    minutes?: number | null;
                    /** @default null */
                    part?: ("morning" | "afternoon" | "day") | null;
                    stop: string;
                }[];
            })[];
            name: string;
            /** @default {} */
            need?: {
                /**
                 * @default {
                 *       "value": 0.6,
                 *       "source": "project default",
                 *       "verified": false
                 *     }
                 */
                caughtShare?: number | {
                    /** @default planner */
                    source?: string;
                    /** @constant */
                    unit?: "share of need";
                    value: number;
                    /** @default false */
                    verified?: boolean;
                };
                /** @default {} */
                caughtWithCar?: {
                    /**
                     * @default {
                     *       "value": 25,
                     *       "source": "project default",
                     *       "verified": false
                     *     }
                     */
                    far?: number | {
                        /** @default planner */
                        source?: string;
                        /** @constant */
                        unit?: "minutes of driving";
                        value: number;
                        /** @default false */
                        verified?: boolean;
                    };
                    /**
                     * @default {
                     *       "value": 5,
                     *       "source": "project default",
                     *       "verified": false
                     *     }
                     */
                    near?: number | {
                        /** @default planner */
                        source?: string;
                        /** @constant */
                        unit?: "minutes of driving";
                        value: number;
                        /** @default false */
                        verified?: boolean;
                    };
                };
                /** @default {} */
                caughtWithoutCar?: {
                    /**
                     * @default {
                     *       "value": 3,
                     *       "source": "project default",
                     *       "verified": false
                     *     }
                     */
                    far?: number | {
                        /** @default planner */
                        source?: string;
                        /** @constant */
                        unit?: "kilometres by road";
                        value: number;
                        /** @default false */
                        verified?: boolean;
                    };
                    /**
                     * @default {
                     *       "value": 1,
                     *       "source": "project default",
                     *       "verified": false
                     *     }
                     */
                    near?: number | {
                        /** @default planner */
                        source?: string;
                        /** @constant */
                        unit?: "kilometres by road";
                        value: number;
                        /** @default false */
                        verified?: boolean;
                    };
                };
                /**
                 * @default {
                 *       "value": 1.25,
                 *       "source": "project default",
                 *       "verified": false
                 *     }
                 */
                contactsPerPersonAndYear?: number | {
                    /** @default planner */
                    source?: string;
                    /** @constant */
                    unit?: "contacts per struggling person and year";
                    value: number;
                    /** @default false */
                    verified?: boolean;
                };
                /**
                 * @default {
                 *       "value": 30,
                 *       "source": "project default",
                 *       "verified": false
                 *     }
                 */
                minutesPerContact?: number | {
                    /** @default planner */
                    source?: string;
                    /** @constant */
                    unit?: "minutes per contact";
                    value: number;
                    /** @default false */
                    verified?: boolean;
                };
                /**
                 * @default {
                 *       "value": 0.24,
                 *       "source": "INSEE 2021, illectronisme by age (24 % of 60–74, 62 % of 75 and over)",
                 *       "verified": true
                 *     }
                 */
                strugglingShare60To74?: number | {
                    /** @default planner */
                    source?: string;
                    /** @constant */
                    unit?: "share of persons aged 60 to 74";
                    value: number;
                    /** @default false */
                    verified?: boolean;
                };
                /**
                 * @default {
                 *       "value": 0.62,
                 *       "source": "INSEE 2021, illectronisme by age (24 % of 60–74, 62 % of 75 and over)",
                 *       "verified": true
                 *     }
                 */
                strugglingShare75Plus?: number | {
                    /** @default planner */
                    source?: string;
                    /** @constant */
                    unit?: "share of persons aged 75 or more";
                    value: number;
                    /** @default false */
                    verified?: boolean;
                };
            };
            /** @default null */
            patterns?: {
                /** @default null */
                hourToleranceMinutes?: number | null;
                /** @default 1 */
                leastGapDays?: number;
                /** @default null */
                mostGapDays?: number | null;
                name: string;
                /** @default true */
                sameHours?: boolean;
                /** @default true */
                sameWeekday?: boolean;
                visitsPerCycle: number;
            }[] | null;
            publics?: {
                id: string;
                minutesPerContact?: (number | {
                    /** @default planner */
                    source?: string;
                    /** @constant */
                    unit?: "minutes per contact";
                    value: number;
                    /** @default false */
                    verified?: boolean;
                }) | null;
                name: string;
                /**
                 * @default {
                 *       "value": 1.25,
                 *       "source": "project default",
                 *       "verified": false
                 *     }
                 */
                rate?: number | {
                    /** @default planner */
                    source?: string;
                    /** @constant */
                    unit?: "contacts per person and year";
                    value: number;
                    /** @default false */
                    verified?: boolean;
                };
                /**
                 * @default without-car
                 * @enum {string}
                 */
                travels?: "with-car" | "without-car";
                /** @default 1 */
                weight?: number;
            }[];
            /** @default {} */
            roster?: {
                /** @default false */
                balanced?: boolean;
            };
            /** @default [] */
            sectors?: {
                communes: string[];
                id: string;
            }[];
            stops: {
                commune: string;
                /** @default null */
                dates?: {
                    /** Format: date */
                    from: string;
                    /** Format: date */
                    to: string;
                }[] | null;
                id: string;
                /** @default false */
                invented?: boolean;
                /** @default 0 */
                leastDwellMinutes?: number;
                /**
                 * @default allowed
                 * @enum {string}
                 */
                market?: "wanted" | "allowed" | "excluded";
                /** @default null */
                marketDay?: ("monday" | "tuesday" | "wednesday" | "thursday" | "friday" | "saturday" | "sunday") | null;
                /**
                 * @default good
                 * @enum {string}
                 */
                mobileCoverage?: "none" | "limited" | "good" | "very-good";
                /** @default 1440 */
                mostDwellMinutes?: number;
                name: string;
                /** @default null */
                nthWeekdays?: {
                    nth: number[];
                    /** @enum {string} */
                    weekday: "monday" | "tuesday" | "wednesday" | "thursday" | "friday" | "saturday" | "sunday";
                } | null;
                /** @default null */
                parkingMetres?: number | null;
                /** @default 1 */
                parkingSlots?: number;
                /** @default null */
                patterns?: string[] | null;
                point: {
                    lat: number;
                    lon: number;
                };
                /** @default null */
                publics?: string[] | null;
                /** @default true */
                reachableByRoad?: boolean;
                /** @default 0 */
                roomSeats?: number;
                /** @default null */
                sanitationMetres?: number | null;
                /** @default false */
                schoolTimeOnly?: boolean;
                /**
                 * @default none
                 * @enum {string}
                 */
                socket?: "none" | "16A" | "32A";
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
                windows?: {
                    [key: string]: {
                        from: string;
                        to: string;
                    }[];
                };
            }[];
            territory: {
                /** @default [] */
                barriers?: {
                    id: string;
                    line: {
                        lat: number;
                        lon: number;
                    }[];
                    name: string;
                    source: string;
                }[];
                communes: {
                    /** @default null */
                    attendance?: {
                        contactsPerYear: number;
                        source: string;
                    } | null;
                    code: string;
                    name: string;
                    point: {
                        lat: number;
                        lon: number;
                        /** @enum {string} */
                        nature: "town-hall" | "centre" | "placeholder";
                    };
                    population: {
                        aged60Plus: number;
                        aged75Plus: number;
                        /** @default [] */
                        estimated?: ("total" | "aged60Plus" | "aged75Plus" | "households" | "householdsWithoutCar")[];
                        households: number;
                        householdsWithoutCar: number;
                        total: number;
                    };
                    /** @default {} */
                    publics?: {
                        [key: string]: number;
                    };
                    /** @default true */
                    reachableByRoad?: boolean;
                }[];
                /** @default [] */
                crossings?: {
                    barrier: string;
                    /** @default 0 */
                    extraMinutes?: number;
                    id: string;
                    name: string;
                    point: {
                        lat: number;
                        lon: number;
                    };
                    source: string;
                }[];
                name: string;
                /** @default 100 */
                reachKm?: number;
                /** @default [] */
                servicePoints?: {
                    commune: string;
                    id: string;
                    /** @default false */
                    itinerant?: boolean;
                    /**
                     * @default france-services
                     * @enum {string}
                     */
                    kind?: "france-services" | "epn" | "library" | "other";
                    name: string;
                    point: {
                        lat: number;
                        lon: number;
                    };
                }[];
                /** @default [] */
                sources?: {
                    licence: string;
                    publisher: string;
                    title: string;
                    /** Format: uri */
                    url?: string;
                    vintage: string;
                }[];
            };
            /** @default {} */
            travel?: {
                /** @default null */
                file?: string | null;
                /** @default {} */
                greatCircle?: {
                    /**
                     * @default {
                     *       "value": 1.3,
                     *       "source": "project default; 1.34 is the mean of trips to the centre in 300 European cities (doi 10.1177/23998083231168870)",
                     *       "verified": false
                     *     }
                     */
                    circuity?: number | {
                        /** @default planner */
                        source?: string;
                        /** @constant */
                        unit?: "road metres per metre as the crow flies";
                        value: number;
                        /** @default false */
                        verified?: boolean;
                    };
                    /**
                     * @default {
                     *       "value": 60,
                     *       "source": "project default",
                     *       "verified": false
                     *     }
                     */
                    fixedSeconds?: number | {
                        /** @default planner */
                        source?: string;
                        /** @constant */
                        unit?: "seconds per trip";
                        value: number;
                        /** @default false */
                        verified?: boolean;
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
                    speeds?: {
                        classes: {
                            kmPerHour: number;
                            upToKm: number | null;
                        }[];
                        /** @default planner */
                        source?: string;
                        /** @default false */
                        verified?: boolean;
                    };
                };
                /** @default {} */
                osrm?: {
                    /** @default null */
                    dataVersion?: string | null;
                    /** @default 4 */
                    mostAttempts?: number;
                    /** @default 4 */
                    mostRequests?: number;
                    /** @default driving */
                    profile?: string;
                    /** @default 1000 */
                    snapLimitMetres?: number;
                    /** @default 100 */
                    tableSize?: number;
                    /** @default 30 */
                    timeoutSeconds?: number;
                    /** @default null */
                    url?: string | null;
                };
                /**
                 * @default great-circle
                 * @enum {string}
                 */
                source?: "great-circle" | "file" | "osrm";
            };
            units: {
                /** @default 0 */
                autonomyHours?: number;
                /** @default {} */
                costs?: {
                    /** @default 2500 */
                    centsPerHour?: number;
                    /** @default 60 */
                    centsPerKm?: number;
                    /** @default 0 */
                    centsPerTour?: number;
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
                crew?: {
                    /** @default 1 */
                    count?: number;
                    /** @default null */
                    licence?: string | null;
                    /** @default null */
                    skill?: string | null;
                }[];
                /** @default 1 */
                desks?: number;
                garage: {
                    name: string;
                    point: {
                        lat: number;
                        lon: number;
                    };
                };
                id: string;
                /**
                 * @default bus
                 * @enum {string}
                 */
                kind?: "bus" | "car" | "trike" | "trailer" | "desk";
                /** @default {} */
                modes?: {
                    /**
                     * @default {
                     *       "kind": "individual"
                     *     }
                     */
                    afternoon?: {
                        /** @constant */
                        kind: "individual";
                    } | {
                        /**
                         * @default {
                         *       "value": 0.5,
                         *       "source": "project default",
                         *       "verified": false
                         *     }
                         */
                        helpPerSeatHour?: number | {
                            /** @default planner */
                            source?: string;
                            /** @constant */
                            unit?: "hours of individual help";
                            value: number;
                            /** @default false */
                            verified?: boolean;
                        };
                        /** @constant */
                        kind: "collective";
                        /** @default null */
                        minutes?: number | null;
                        /** @default true */
                        needsRoom?: boolean;
                        seats: number;
                    } | {
                        /** @constant */
                        kind: "home";
                        /**
                         * @default {
                         *       "value": 15,
                         *       "source": "project default",
                         *       "verified": false
                         *     }
                         */
                        minutesBetween?: number | {
                            /** @default planner */
                            source?: string;
                            /** @constant */
                            unit?: "minutes";
                            value: number;
                            /** @default false */
                            verified?: boolean;
                        };
                    };
                    /**
                     * @default {
                     *       "kind": "individual"
                     *     }
                     */
                    morning?: {
                        /** @constant */
                        kind: "individual";
                    } | {
                        /**
                         * @default {
                         *       "value": 0.5,
                         *       "source": "project default",
                         *       "verified": false
                         *     }
                         */
                        helpPerSeatHour?: number | {
                            /** @default planner */
                            source?: string;
                            /** @constant */
                            unit?: "hours of individual help";
                            value: number;
                            /** @default false */
                            verified?: boolean;
                        };
                        /** @constant */
                        kind: "collective";
                        /** @default null */
                        minutes?: number | null;
                        /** @default true */
                        needsRoom?: boolean;
                        seats: number;
                    } | {
                        /** @constant */
                        kind: "home";
                        /**
                         * @default {
                         *       "value": 15,
                         *       "source": "project default",
                         *       "verified": false
                         *     }
                         */
                        minutesBetween?: number | {
                            /** @default planner */
                            source?: string;
                            /** @constant */
                            unit?: "minutes";
                            value: number;
                            /** @default false */
                            verified?: boolean;
                        };
                    };
                };
                name: string;
                /** @default {} */
                needs?: {
                    /** @default 0 */
                    lengthMetres?: number;
                    /**
                     * @default none
                     * @enum {string}
                     */
                    mobileCoverage?: "none" | "limited" | "good" | "very-good";
                    /** @default 1 */
                    parkingSlots?: number;
                    /** @default 0 */
                    roomSeats?: number;
                    /** @default null */
                    sanitationWithinMetres?: number | null;
                    /**
                     * @default none
                     * @enum {string}
                     */
                    socket?: "none" | "16A" | "32A";
                };
                /** @default 10 */
                packUpMinutes?: number;
                /** @default null */
                radiusAround?: {
                    name: string;
                    point: {
                        lat: number;
                        lon: number;
                    };
                } | null;
                /** @default null */
                radiusKm?: number | null;
                /** @default null */
                rangeKm?: number | null;
                /** @default 10 */
                setUpMinutes?: number;
                /** @default 1 */
                speedFactor?: number;
            }[];
            /** @default {} */
            visits?: {
                /** @default false */
                beside?: boolean;
                /**
                 * @default [
                 *       150
                 *     ]
                 */
                dwellMinutes?: number[];
                /** @default 2 */
                mostPerTour?: number;
                /** @default 5 */
                openingStepMinutes?: number;
                /**
                 * @default [
                 *       "morning",
                 *       "afternoon",
                 *       "day"
                 *     ]
                 */
                parts?: ("morning" | "afternoon" | "day")[];
            };
            /** @default [] */
            workProfiles?: {
                /** @default null */
                break?: {
                    before: number;
                    minutes: number;
                } | null;
                id: string;
                /** @default null */
                leastRestMinutes?: number | null;
                /** @default null */
                leastWeeklyRestMinutes?: number | null;
                /** @default null */
                mealMinutes?: number | null;
                /** @default null */
                mostAverageHours?: number | null;
                /** @default null */
                mostHoursPerWeek?: number | null;
                /** @default null */
                mostSpanMinutes?: number | null;
                /** @default null */
                mostWorkMinutesPerDay?: number | null;
                name: string;
                source: string;
                /** @default false */
                verified?: boolean;
            }[];
        };
        ScenarioSummary: {
            /** Format: date-time */
            createdAt: string;
            deletedAt: string | null;
            description: string;
            /** Format: uuid */
            id: string;
            name: string;
            revision: number;
            /** Format: date-time */
            updatedAt: string;
        };
        ScenarioView: {
            /** Format: date-time */
            createdAt: string;
            deletedAt: string | null;
            description: string;
            hasTravelMatrix: boolean;
            /** Format: uuid */
            id: string;
            name: string;
            revision: number;
            scenario: {
                [key: string]: unknown;
            };
            /** Format: date-time */
            updatedAt: string;
        };
        StoredScenario: {
            /** Format: date-time */
            createdAt: string;
            deletedAt: string | null;
            description: string;
            /** Format: uuid */
            id: string;
            name: string;
            revision: number;
            /** Format: date-time */
            updatedAt: string;
            warnings: components["schemas"]["Problem"][];
        };
        Validation: {
            problems: components["schemas"]["Problem"][];
            valid: boolean;
            warnings: components["schemas"]["Problem"][];
        };
        Verdict: {
            readonly agents: {
                agent: string;
                hours: number;
                leastRestMinutes: number | null;
                leastWeeklyRestMinutes: number | null;
                legal: boolean;
                mostAverageHours: number | null;
                mostHours: number | null;
                mostSpanMinutes: number;
                mostStretchMinutes: number | null;
                mostWorkMinutes: number;
                name: string;
                profile: string | null;
                restMinutes: number | null;
                spanMinutes: number;
                stretchMinutes: number | null;
                tours: number;
                readonly weeks: {
                    averageHours: number;
                    hours: number;
                    mostHours: number | null;
                    restMinutes: number;
                    week: number;
                }[];
                workMinutes: number;
            }[];
            readonly communes: {
                code: string;
                readonly demandHours: number[];
                name: string;
                readonly needHours: number[];
                reachable: boolean;
                readonly servedHours: number[];
                visits: number;
            }[];
            figures: {
                change: number;
                communesServed: number;
                communesVisited: number;
                contacts: number;
                costCents: number;
                demandHours: number;
                drivingHours: number;
                kept: {
                    part: number;
                    stop: number;
                    visits: number;
                    weekday: number;
                } | null;
                kilometres: number;
                marketReward: number;
                marketVisits: number;
                needHours: number;
                objective: number;
                offeredHours: number;
                openHours: number;
                readonly openHoursPerWeek: number[];
                peopleReached: number;
                servedHours: number;
                spanHours: number;
                strugglingPeople: number;
                tours: number;
                value: number;
                visits: number;
                workHours: number;
            };
            legal: boolean;
            readonly publics: {
                name: string;
                needHours: number;
                people: number;
                peopleReached: number;
                public: string;
                servedHours: number;
            }[];
            readonly stops: {
                commune: string;
                demandHours: number;
                offeredHours: number;
                openHours: number;
                servedHours: number;
                stop: string;
                visits: number;
            }[];
            readonly tours: {
                costCents: number;
                departs: string;
                drivingSeconds: number;
                metres: number;
                openMinutes: number;
                returns: string;
                spanMinutes: number;
                workMinutes: number;
            }[];
            readonly violations: {
                day: {
                    week: number;
                    /** @enum {string} */
                    weekday: "monday" | "tuesday" | "wednesday" | "thursday" | "friday" | "saturday" | "sunday";
                } | null;
                message: string;
                readonly parameters: {
                    [key: string]: string | number | boolean | null;
                };
                rule: string;
                tour: number | null;
                visit: number | null;
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
    listAudit: {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Problem details (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Problem details (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            action: string;
                            /** Format: date-time */
                            at: string;
                            /** Format: uuid */
                            id: string;
                            key: string | null;
                            request: string | null;
                            subject: string;
                        }[];
                        next: string | null;
                    };
                };
            };
        };
    };
    listFailures: {
        parameters: {
            query?: never;
            header?: {
                "accept-language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Problem details (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Problem details (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            code: string;
                            status: number;
                            title: string;
                        }[];
                    };
                };
            };
        };
    };
    listJobs: {
        parameters: {
            query?: {
                after?: string;
                kind?: "plan" | "explain" | "compare";
                limit?: number;
                scenario?: string;
                state?: "queued" | "running" | "done" | "failed" | "cancelled";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Problem details (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Problem details (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Job"][];
                        next: string | null;
                    };
                };
            };
        };
    };
    createJob: {
        parameters: {
            query?: never;
            header?: {
                "accept-language"?: string;
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["JobOrder"];
            };
        };
        responses: {
            /** @description Problem details (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Problem details (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job"];
                };
            };
        };
    };
    readJob: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Problem details (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Problem details (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job"];
                };
            };
        };
    };
    cancelJob: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Problem details (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Problem details (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job"];
                };
            };
        };
    };
    followJob: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Problem details (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Problem details (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Events; the data of each is JSON */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": components["schemas"]["JobEvent"];
                };
            };
        };
    };
    readResult: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Problem details (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Problem details (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        job: string;
                        /** @enum {string} */
                        kind: "plan" | "explain" | "compare";
                        result: {
                            [key: string]: unknown;
                        };
                        rota: string | null;
                    };
                };
            };
        };
    };
    listKeys: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Problem details (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Problem details (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: date-time */
                            createdAt: string;
                            expiresAt: string | null;
                            /** Format: uuid */
                            id: string;
                            name: string;
                            revokedAt: string | null;
                            /** @enum {string} */
                            scope: "read" | "plan" | "admin";
                        }[];
                    };
                };
            };
        };
    };
    createKey: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default 365 */
                    expiresInDays?: number | null;
                    name: string;
                    /** @enum {string} */
                    scope: "read" | "plan" | "admin";
                };
            };
        };
        responses: {
            /** @description Problem details (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Problem details (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date-time */
                        createdAt: string;
                        expiresAt: string | null;
                        /** Format: uuid */
                        id: string;
                        name: string;
                        revokedAt: string | null;
                        /** @enum {string} */
                        scope: "read" | "plan" | "admin";
                        secret: string;
                    };
                };
            };
        };
    };
    revokeKey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Problem details (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Problem details (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    readCaller: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Problem details (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Problem details (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        key: string | null;
                        organisation: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                        };
                        /** @enum {string} */
                        scope: "read" | "plan" | "admin";
                    };
                };
            };
        };
    };
    listPresets: {
        parameters: {
            query?: never;
            header?: {
                "accept-language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Problem details (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Problem details (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** @enum {string} */
                            name: "rochefort-bus" | "fibre-64" | "trike" | "coccinet" | "diagonales" | "home-visits" | "door-to-door" | "hub-antennas" | "village-bus";
                            system: string;
                        }[];
                    };
                };
            };
        };
    };
    createScenarioFromPreset: {
        parameters: {
            query?: never;
            header?: {
                "accept-language"?: string;
                "idempotency-key"?: string;
            };
            path: {
                name: "rochefort-bus" | "fibre-64" | "trike" | "coccinet" | "diagonales" | "home-visits" | "door-to-door" | "hub-antennas" | "village-bus";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Problem details (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Problem details (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StoredScenario"];
                };
            };
        };
    };
    listRotas: {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
                scenario?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Problem details (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Problem details (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["RotaSummary"][];
                        next: string | null;
                    };
                };
            };
        };
    };
    readRota: {
        parameters: {
            query?: {
                version?: number;
            };
            header?: {
                "accept-language"?: string;
                "if-none-match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Problem details (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Problem details (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RotaView"];
                };
            };
            /** @description Default Response */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    replaceRota: {
        parameters: {
            query?: {
                note?: string;
            };
            header?: {
                "accept-language"?: string;
                "if-match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Rota"];
            };
        };
        responses: {
            /** @description Problem details (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Problem details (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JudgedRota"];
                };
            };
        };
    };
    deleteRota: {
        parameters: {
            query?: never;
            header?: {
                "accept-language"?: string;
                "if-match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Problem details (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Problem details (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    readCalendar: {
        parameters: {
            query: {
                from: string;
                to: string;
                version?: number;
            };
            header?: {
                "accept-language"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Problem details (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Problem details (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    listIcs: {
        parameters: {
            query: {
                from: string;
                to: string;
                version?: number;
            };
            header?: {
                "accept-language"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Problem details (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Problem details (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            file: string;
                        }[];
                    };
                };
            };
        };
    };
    readIcs: {
        parameters: {
            query: {
                from: string;
                to: string;
                version?: number;
            };
            header?: {
                "accept-language"?: string;
            };
            path: {
                file: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Problem details (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Problem details (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description The calendar */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/calendar": string;
                };
            };
        };
    };
    copyRota: {
        parameters: {
            query?: {
                version?: number;
            };
            header?: {
                "accept-language"?: string;
                "idempotency-key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Problem details (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Problem details (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RotaSummary"];
                };
            };
        };
    };
    exportRota: {
        parameters: {
            query?: {
                version?: number;
            };
            header?: {
                "accept-language"?: string;
            };
            path: {
                format: "json" | "geojson" | "csv" | "html";
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Problem details (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Problem details (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description The file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/geo+json": string;
                    "application/json": string;
                    "text/csv": string;
                    "text/html": string;
                };
            };
        };
    };
    lockRota: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Problem details (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Problem details (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RotaSummary"];
                };
            };
        };
    };
    unlockRota: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Problem details (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Problem details (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RotaSummary"];
                };
            };
        };
    };
    publishRota: {
        parameters: {
            query?: {
                version?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Problem details (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Problem details (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RotaSummary"];
                };
            };
        };
    };
    withdrawRota: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Problem details (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Problem details (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RotaSummary"];
                };
            };
        };
    };
    restoreRota: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Problem details (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Problem details (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RotaSummary"];
                };
            };
        };
    };
    listShares: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Problem details (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Problem details (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: date-time */
                            createdAt: string;
                            /** Format: date-time */
                            expiresAt: string;
                            /** Format: uuid */
                            id: string;
                            revokedAt: string | null;
                            /** Format: uuid */
                            rota: string;
                        }[];
                    };
                };
            };
        };
    };
    createShare: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** @default 90 */
                    expiresInDays?: number;
                };
            };
        };
        responses: {
            /** @description Problem details (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Problem details (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date-time */
                        createdAt: string;
                        /** Format: date-time */
                        expiresAt: string;
                        /** Format: uuid */
                        id: string;
                        path: string;
                        revokedAt: string | null;
                        /** Format: uuid */
                        rota: string;
                        token: string;
                    };
                };
            };
        };
    };
    readVerdict: {
        parameters: {
            query?: {
                version?: number;
            };
            header?: {
                "accept-language"?: string;
                "if-none-match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Problem details (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Problem details (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Verdict"];
                };
            };
            /** @description Default Response */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    listVersions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Problem details (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Problem details (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: date-time */
                            createdAt: string;
                            legal: boolean;
                            note: string;
                            scenarioRevision: number;
                            version: number;
                        }[];
                    };
                };
            };
        };
    };
    listScenarios: {
        parameters: {
            query?: {
                after?: string;
                deleted?: string;
                limit?: number;
                search?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Problem details (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Problem details (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ScenarioSummary"][];
                        next: string | null;
                    };
                };
            };
        };
    };
    createScenario: {
        parameters: {
            query?: never;
            header?: {
                "accept-language"?: string;
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Scenario"];
            };
        };
        responses: {
            /** @description Problem details (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Problem details (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StoredScenario"];
                };
            };
        };
    };
    readScenario: {
        parameters: {
            query?: {
                revision?: number;
            };
            header?: {
                "accept-language"?: string;
                "if-none-match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Problem details (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Problem details (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScenarioView"];
                };
            };
            /** @description Default Response */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    replaceScenario: {
        parameters: {
            query?: never;
            header?: {
                "accept-language"?: string;
                "if-match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Scenario"];
            };
        };
        responses: {
            /** @description Problem details (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Problem details (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StoredScenario"];
                };
            };
        };
    };
    deleteScenario: {
        parameters: {
            query?: never;
            header?: {
                "accept-language"?: string;
                "if-match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Problem details (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Problem details (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    changeScenario: {
        parameters: {
            query?: never;
            header?: {
                "accept-language"?: string;
                "if-match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json-patch+json": unknown;
                "application/merge-patch+json": unknown;
            };
        };
        responses: {
            /** @description Problem details (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Problem details (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StoredScenario"];
                };
            };
        };
    };
    copyScenario: {
        parameters: {
            query?: never;
            header?: {
                "accept-language"?: string;
                "idempotency-key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    name?: string;
                };
            };
        };
        responses: {
            /** @description Problem details (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Problem details (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StoredScenario"];
                };
            };
        };
    };
    readNeed: {
        parameters: {
            query?: never;
            header?: {
                "accept-language"?: string;
                "if-none-match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Problem details (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Problem details (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    restoreScenario: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Problem details (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Problem details (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScenarioSummary"];
                };
            };
        };
    };
    createRota: {
        parameters: {
            query?: never;
            header?: {
                "accept-language"?: string;
                "idempotency-key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Rota"];
            };
        };
        responses: {
            /** @description Problem details (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Problem details (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JudgedRota"];
                };
            };
        };
    };
    readTravel: {
        parameters: {
            query?: never;
            header?: {
                "accept-language"?: string;
                "if-none-match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Problem details (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Problem details (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    uploadTravel: {
        parameters: {
            query?: never;
            header?: {
                "accept-language"?: string;
                "if-match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    [key: string]: unknown;
                };
            };
        };
        responses: {
            /** @description Problem details (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Problem details (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StoredScenario"];
                };
            };
        };
    };
    judgeRota: {
        parameters: {
            query?: never;
            header?: {
                "accept-language"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Rota"];
            };
        };
        responses: {
            /** @description Problem details (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Problem details (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Verdict"];
                };
            };
        };
    };
    readShared: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Problem details (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Problem details (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        legal: boolean;
                        name: string;
                        /** Format: date-time */
                        publishedAt: string;
                        rota: {
                            [key: string]: unknown;
                        };
                        scenario: string;
                    };
                };
            };
        };
    };
    exportShared: {
        parameters: {
            query?: never;
            header?: {
                "accept-language"?: string;
            };
            path: {
                format: "json" | "geojson" | "csv" | "html";
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Problem details (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Problem details (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description The file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/geo+json": string;
                    "application/json": string;
                    "text/csv": string;
                    "text/html": string;
                };
            };
        };
    };
    revokeShare: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Problem details (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Problem details (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    validateScenario: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Scenario"];
            };
        };
        responses: {
            /** @description Problem details (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Problem details (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Validation"];
                };
            };
        };
    };
}
