#include "tests/benchmark/trust_picture.h"
namespace attention { void drawTrustPicture(const std::vector<TrustCase> &, TrustOptions, const std::string &) {} }
