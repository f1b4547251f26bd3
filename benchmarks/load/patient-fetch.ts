/** Fetch that heeds a service which is too busy for a moment (503), as on a machine where others work too. */

const TRIES = 30;
const AGAIN_MS = 1000;

export const patientFetch: typeof globalThis.fetch = async (input, init) => {
  for (let left = TRIES; ; left--) {
    const response = await globalThis.fetch(input instanceof Request ? input.clone() : input, init);
    if (response.status !== 503 || left === 0) return response;
    await response.body?.cancel();
    await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
  }
};
