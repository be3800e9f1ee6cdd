import { type Catalogue, loadCatalogue } from './catalogue.js'
import type { Library } from './requirement.js'
import { loadRequirements } from './requirements.js'
import { loadSections, type Sections } from './sections.js'

/** All that targets are judged by: what the standard says, and what the suites make of it. */
export interface Standard {
  readonly sections: Sections
  readonly catalogue: Catalogue
  readonly library: Library
}

/** Reads it below the project's root. Throws a CatalogueError. */
export function loadStandard(root: string): Standard {
  return {
    sections: loadSections(root),
    catalogue: loadCatalogue(root),
    library: loadRequirements(root)
  }
}
