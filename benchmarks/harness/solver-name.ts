/** Child: name and version of the solver that is really loaded. */
import { loadHighsSolver } from '../../src/solver/mip/highs.ts';
import { answerJob } from './child.ts';

answerJob(async () => (await loadHighsSolver()).name);
