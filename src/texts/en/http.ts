/** What the service says over HTTP. */
import { formatsOf } from '../formats.ts';
import type { HttpTexts } from '../http-texts.ts';
import { v } from './marks.ts';

const f = formatsOf('en');

const kinds: HttpTexts['kinds'] = {
  scenario: 'scenario',
  revision: 'revision of the scenario',
  rota: 'rota',
  version: 'version of the rota',
  job: 'job',
  key: 'key',
  share: 'share link',
  preset: 'preset',
  travel: 'travel matrix',
  publication: 'published rota',
};

const MEGABYTE = 1024 * 1024;

export const englishHttp: HttpTexts = {
  kinds,
  failures: {
    'invalid-request': {
      title: 'The request cannot be understood',
      detail: (p) => `${f.count(Number(p.count), 'problem', 'problems')} in the request: see "problems".`,
    },
    'malformed-json': {
      title: 'The body is not JSON',
      detail: (p) => `The body of the request does not read as JSON (${p.detail}). Mend it and send it again.`,
    },
    'too-deep': {
      title: 'The body is nested too deep',
      detail: (p) => `The body of the request is nested more than ${p.most} levels deep: no document of Tournée is.`,
    },
    'malformed-http': {
      title: 'The request is not HTTP',
      detail: () =>
        'Its address or its headers do not read as HTTP (a % without its two digits, say). Mend the request.',
    },
    unauthenticated: {
      title: 'A key is needed',
      detail: () => 'Give an access key: header "Authorization: Bearer <key>".',
    },
    'key-not-accepted': {
      title: 'The key is not accepted',
      detail: () => "This key is unknown, revoked or expired. Ask your organisation's administrator for one.",
    },
    forbidden: {
      title: 'The key does not allow this',
      detail: (p) => `It takes a key of scope ${v(p.needed)}; this one has scope ${v(p.scope)}.`,
    },
    'not-found': {
      title: 'Not found',
      detail: (p) => `There is no ${kinds[String(p.kind)] ?? p.kind} ${v(p.id)}: check the id, or list what there is.`,
    },
    'no-such-endpoint': {
      title: 'Unknown address',
      detail: (p) => `${p.method} ${p.path} does not exist. The addresses are listed under /docs.`,
    },
    'share-not-valid': {
      title: 'Share link not valid',
      detail: () => 'This link is unknown, expired or revoked, or the rota is no longer published. Ask for a new one.',
    },
    'method-not-allowed': {
      title: 'Method not allowed',
      detail: (p) => `${p.method} is not allowed at this address. Allowed: ${p.allowed}.`,
    },
    'not-acceptable': {
      title: 'Format not available',
      detail: (p) => `This address answers in ${p.offered}: adapt the "Accept" header.`,
    },
    'request-timeout': {
      title: 'The request took too long',
      detail: () => 'The request did not arrive whole in time: send it again.',
    },
    'gone-meanwhile': {
      title: 'Gone in the meantime',
      detail: () => 'What the request refers to was deleted or replaced in the meantime: read again, then retry.',
    },
    'rota-locked': {
      title: 'The rota is locked',
      detail: () => 'This rota is locked: unlock it (DELETE …/lock) before you change it, or work on a copy.',
    },
    'job-not-ended': {
      title: 'The job has not ended',
      detail: (p) =>
        `The job is ${v(p.state)}: wait for its end (…/events), or stop it and keep the best rota (…/cancel).`,
    },
    'job-without-rota': {
      title: 'The job has no result',
      detail: (p) => `The job ended without a result (state ${v(p.state)}): "failure" says why.`,
    },
    'stale-precondition': {
      title: 'Changed in the meantime',
      detail: (p) =>
        `You start from ${v(p.given)}, the current version is ${v(p.current)}: read it, make your changes again, and retry.`,
    },
    'too-large': {
      title: 'Body too large',
      detail: (p) => `The body of the request is larger than ${f.number(Number(p.mostBytes) / MEGABYTE)} MB.`,
    },
    'address-too-long': {
      title: 'The address is too long',
      detail: () => 'A part of the address is longer than anything there is here: check it.',
    },
    'unsupported-media-type': {
      title: 'Content type not supported',
      detail: (p) => `The type ${v(p.given)} is not supported here. Supported: ${p.accepted}.`,
    },
    'wrong-host': {
      title: 'Host name not allowed',
      detail: (p) =>
        `Without keys, Tournée answers under a local name only (localhost, 127.0.0.1), not under ${v(p.host)}.`,
    },
    'wrong-origin': {
      title: 'Page not allowed',
      detail: (p) =>
        `Without keys, only pages of Tournée and of CORS_ORIGINS may change something, not those of ${v(p.origin)}.`,
    },
    'invalid-scenario': {
      title: 'The scenario cannot be used',
      detail: (p) => `${f.count(Number(p.count), 'problem', 'problems')} in the scenario: see "problems".`,
    },
    'invalid-rota': {
      title: 'The rota cannot be read',
      detail: (p) => `${f.count(Number(p.count), 'problem', 'problems')} in the rota: see "problems".`,
    },
    'invalid-document': {
      title: 'The document cannot be used',
      detail: (p) => `${f.count(Number(p.count), 'problem', 'problems')} in the document: see "problems".`,
    },
    'patch-does-not-apply': {
      title: 'The patch does not apply',
      detail: (p) =>
        `An operation of the patch does not apply to the scenario (${p.detail}). Read the scenario again and mend it.`,
    },
    'idempotency-key-reused': {
      title: 'Idempotency key used before',
      detail: (p) => `The key ${v(p.key)} has served for another request: give each new request a new key.`,
    },
    'precondition-required': {
      title: 'Say which version you start from',
      detail: () =>
        'Give the header "If-Match" with the "ETag" you have read: a change made meanwhile will not be overwritten.',
    },
    'too-many-requests': {
      title: 'Too many requests',
      detail: (p) => `Try again in ${f.count(Number(p.seconds), 'second', 'seconds')}.`,
    },
    'queue-full': {
      title: 'Too many jobs waiting',
      detail: (p) =>
        `Your organisation has ${f.count(Number(p.most), 'job', 'jobs')} waiting or running already: wait until one ends, or stop one.`,
    },
    'headers-too-large': {
      title: 'The headers are too long',
      detail: () => 'The headers of the request are more than the service reads: shorten them.',
    },
    internal: {
      title: 'Internal error',
      detail: () => 'This is a defect of the service, not of your request. Report it with the id of the request.',
    },
    busy: {
      title: 'The service is busy',
      detail: () => 'The service has too much to do or is stopping: try again in a moment.',
    },
    'storage-unavailable': {
      title: 'The storage does not answer',
      detail: (p) => `Nothing was stored (${p.code}): try again in a moment; if it lasts, tell the administrator.`,
    },
    'travel-unavailable': {
      title: 'Travel times are not available',
      detail: () =>
        'The travel server does not answer: try again, or plan with estimates ("travel.source": "great-circle").',
    },
  },
};
