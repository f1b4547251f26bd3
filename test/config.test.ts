import { homedir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { configOf } from '../src/config.ts';
import { InputError } from '../src/domain/problem.ts';
import { en } from '../src/texts/en.ts';
import { fr } from '../src/texts/fr.ts';
import { problemSentence } from '../src/texts/problem-sentence.ts';

function problemsOf(env: Record<string, string>) {
  try {
    configOf(env);
    return [];
  } catch (error) {
    if (error instanceof InputError) return error.problems;
    throw error;
  }
}

describe('the environment', () => {
  test('that says nothing leaves the usual', () => {
    const usual = {
      osrmUrl: null,
      cacheFolder: path.join(homedir(), '.cache', 'tournee'),
      dataFolder: path.join(homedir(), '.local', 'share', 'tournee'),
      databaseUrl: null,
    };
    expect(configOf({})).toEqual(usual);
    expect(configOf({ OSRM_URL: '', TOURNEE_CACHE: ' ', XDG_CACHE_HOME: '' })).toEqual(usual);
  });

  test('gives the address of OSRM and the folder for what is kept', () => {
    expect(configOf({ OSRM_URL: 'http://localhost:5000/car', XDG_CACHE_HOME: '/var/cache' })).toMatchObject({
      osrmUrl: 'http://localhost:5000/car',
      cacheFolder: '/var/cache/tournee',
    });
    expect(configOf({ TOURNEE_CACHE: '/tmp/kept', XDG_CACHE_HOME: '/var/cache' }).cacheFolder).toBe('/tmp/kept');
    expect(configOf({ TOURNEE_CACHE: 'kept' }).cacheFolder).toBe(path.resolve('kept'));
  });

  test('does not heed a folder for caches that is no whole path', () => {
    expect(configOf({ XDG_CACHE_HOME: 'cache' }).cacheFolder).toBe(path.join(homedir(), '.cache', 'tournee'));
  });

  test.each(['localhost:5000', 'ftp://osrm', 'http://', 'http://osrm?key=1', 'osrm'])(
    'with the address %s is refused by the name of the variable',
    (value) => {
      const problems = problemsOf({ OSRM_URL: value });
      expect(problems).toMatchObject([{ code: 'bad-variable', parameters: { variable: 'OSRM_URL', value } }]);
      expect(problemSentence(fr, problems[0]!)).toContain('La variable d’environnement OSRM_URL vaut');
      expect(problemSentence(en, problems[0]!)).toContain('The environment variable OSRM_URL is');
    },
  );

  test('does not have its passwords repeated', () => {
    const [problem] = problemsOf({ OSRM_URL: 'http://me:secret@osrm/' });
    expect(problem!.parameters.value).toBe('http://…@osrm/');
  });

  test('says where the database is', () => {
    expect(configOf({ XDG_DATA_HOME: '/var/lib' }).dataFolder).toBe('/var/lib/tournee');
    expect(configOf({ DATA_DIR: 'data', XDG_DATA_HOME: '/var/lib' }).dataFolder).toBe(path.resolve('data'));
    for (const address of ['postgres://me:secret@db/tournee', 'postgresql://db:5433/tournee?sslmode=require']) {
      expect(configOf({ DATABASE_URL: address }).databaseUrl).toBe(address);
    }
  });

  test.each(['mysql://me:secret@db/tournee', 'postgres:me:secret@db', 'secret', 'postgres:// me:sec@ret@db'])(
    'with the database %s is refused, and nothing of its password told',
    (value) => {
      const problems = problemsOf({ DATABASE_URL: value });
      expect(problems).toMatchObject([{ code: 'bad-variable', parameters: { variable: 'DATABASE_URL' } }]);
      expect(JSON.stringify(problems)).not.toMatch(/sec|ret/);
      expect(problemSentence(fr, problems[0]!)).toContain('il faut une adresse postgres:// ou postgresql://');
    },
  );
});
