/** A unit vector turned at random until its cosine with the one it was is `likeness`. */
export function turnedVector(vector, likeness) {
  const noise = Float32Array.from(vector, () => gaussian());
  const along = dot(vector, noise);
  const across = noise.map((value, n) => value - along * vector[n]);
  const length = Math.hypot(...across);
  const share = Math.sqrt(1 - likeness ** 2);
  return vector.map((value, n) => likeness * value + (share * across[n]) / length);
}

export function dot(one, other) {
  let sum = 0;
  for (let n = 0; n < one.length; n++) sum += one[n] * other[n];
  return sum;
}

function gaussian() {
  return Math.sqrt(-2 * Math.log(1 - Math.random())) * Math.cos(2 * Math.PI * Math.random());
}
