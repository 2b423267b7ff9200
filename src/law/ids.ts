/** Ids of the catalog that the record may store. Each is checked against the catalog when a record is loaded. */

/** A CCPA category of Civ. Code 1798.140(v)(1). */
export type Letter = 'A' | 'B' | 'C' | 'D' | 'E' | 'F' | 'G' | 'H' | 'I' | 'J' | 'K' | 'L';
/** Kebab-case name of a data element: `email-address`. */
export type ElementId = string;
/** A limb of sensitive personal information, Civ. Code 1798.140(ae): `SPI-1A`. */
export type LimbId = string;
/** A statutory business purpose, a commercial purpose or a specific purpose of the catalog: `advertising-marketing`. */
export type PurposeId = string;
/** A category of sources: `consumer`, `data-broker`. */
export type SourceId = string;
/** A category of third parties or recipients: `advertising-network`. */
export type ThirdPartyId = string;
/** A kind of people: `employees`. */
export type PeopleId = string;
/** A fact on which a letter or limb depends: `used-to-identify`. */
export type FactId = string;
/** One of the 27 kinds of Civ. Code 1798.83(e)(6)(A), in its roman numeral: `xviii`. */
export type ShineTheLightKind = string;
/** A permitted purpose of 11 CCR 7027(m), `m1` to `m8`, or `other`. */
export type LimitPurposeId = string;
/** An exclusion of Civ. Code 1798.83(d): `d1A`. */
export type ShineTheLightExclusionId = string;
/** An exemption of Civ. Code 1798.145–.146: `X-GLBA`. */
export type ExemptionId = string;
