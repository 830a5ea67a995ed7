package com.example.market;

import io.rayforce.query.rows.RayforceTable;

/** An instrument that traded more than it should; the columns and the mapper of its table are generated of this record. */
@RayforceTable("alerts")
public record Alert(String sym, long traded, double average) {}
