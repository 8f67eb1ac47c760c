interface Place {
  readonly latitude: number;
  readonly longitude: number;
}

const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** Degrees of the great circle between two places; one is 111 km. */
export const degreesApart = (one: Place, other: Place): number => {
  const north = radians(other.latitude - one.latitude) / 2;
  const east = radians(other.longitude - one.longitude) / 2;
  const chord =
    Math.sin(north) ** 2 +
    Math.cos(radians(one.latitude)) * Math.cos(radians(other.latitude)) * Math.sin(east) ** 2;
  return (2 * Math.asin(Math.min(1, Math.sqrt(chord))) * 180) / Math.PI;
};
