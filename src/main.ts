/** The service: `npm start`. */
import process from 'node:process';
import { serve } from './main/serve.ts';

await serve(process.env);
