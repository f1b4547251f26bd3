import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const project = path.resolve(import.meta.dirname, '../..');
const read = (name: string) => readFileSync(path.join(project, name), 'utf8');

test('the image and the npm scripts run on the same Node, and the tests on that one', () => {
  const version: string = JSON.parse(read('package.json')).devDependencies.node;
  const images = Array.from(read('Dockerfile').matchAll(/^FROM node:([\d.]+)/gm), (match) => match[1]);
  expect(images).toEqual([version, version]);
  expect(process.versions.node.split('.')[0]).toBe(version.split('.')[0]);
  expect(read('.nvmrc').trim()).toBe(version.split('.')[0]);
});
