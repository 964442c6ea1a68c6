#!/bin/sh
# In the folder that holds the sources.
attune report session mark.csv fred.csv
