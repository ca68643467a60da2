// The store behind the endpoint: a router's memory repository, made strict where it is lenient.
import {MemoryRepository} from '@medplum/fhir-router';
import {assertValid} from './validate.mjs';

/** Keeps resources while the process runs: only valid ones, and of a failed transaction nothing. */
export class StrictRepository extends MemoryRepository {
  /** Creates or replaces; every write comes through here. */
  async createResource(resource) {
    assertValid(resource);
    return super.createResource(resource);
  }

  /** Removing what is not there is no error: a removal may arrive twice. */
  async deleteResource(resourceType, id) {
    if (this.resources.get(resourceType)?.has(id)) await super.deleteResource(resourceType, id);
  }

  /** Runs `work`; when it fails, everything is as it was before. */
  async withTransaction(work) {
    const before = {resources: copyOfMaps(this.resources, each => each), history: copyOfMaps(this.history, each => [...each])};
    try {
      return await work(undefined);
    } catch (error) {
      restore(this.resources, before.resources);
      restore(this.history, before.history);
      throw error;
    }
  }
}

/** Maps of maps, copied down to the values; stored resources themselves are never changed, only replaced. */
function copyOfMaps(maps, copy) {
  return new Map([...maps].map(([type, byId]) => [type, new Map([...byId].map(([id, value]) => [id, copy(value)]))]));
}

function restore(maps, before) {
  maps.clear();
  for (const [type, byId] of before) maps.set(type, byId);
}
