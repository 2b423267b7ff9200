/** Tables and objects that stand for an organization, a part of one or a place it runs. */
import {organization, type SenseList} from './sense.js';

export const ORGANIZATIONS: readonly SenseList[] = [
  organization(`company, organization, business, merchant, vendor, supplier, shop, store, branch, office, facility, agency, institution, institute, school, university, college, clinic,
    hospital, pharmacy, department, team, workspace, corporation, enterprise, firm, manufacturer, publisher, carrier, airline, hotel, restaurant, brand, franchise,
    distributor, retailer, reseller, warehouse, plant, division, subsidiary, legal entity, bank branch, financial institution, insurer, insurance company,
    subprocessor, sponsor, club, association, court, government, authority, connected account, parent company, business profile, business unit, insurance provider,
    service facility, care site, verein, unternehmen, entreprise, proveedor, lieferant, fournisseur, outlet, account company, customer company, tenant, location office, store location, company location, office location, studio, record label, producer, laboratory, network operator, landlord company, competitor, ngo, municipality office, agency txt, portal, company info, company detail, company profile, organization unit, company address, business address, store address, facility address, office address, vendor address, supplier address, merchant address, company phone, business phone, billing provider, account setting, ministry, embassy`),
];
