type Intersection<U> = (U extends unknown ? (value: U) => void : never) extends (value: infer I) => void ? I : never;

/** A class's attributes with those of the profiles named by `P`. */
export type WithProfiles<Core, Profiles, P extends keyof Profiles> = Core & Intersection<Profiles[P]>;
