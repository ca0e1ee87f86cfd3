// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Compiled once for every vector target by kernels.cpp.
#if defined(ATTENTION_PRODUCT_INL_H) == defined(HWY_TARGET_TOGGLE)
#ifdef ATTENTION_PRODUCT_INL_H
#undef ATTENTION_PRODUCT_INL_H
#else
#define ATTENTION_PRODUCT_INL_H
#endif

#include "core/model/kernels/vector_math-inl.h"

HWY_BEFORE_NAMESPACE();
namespace attention::HWY_NAMESPACE {

/// Sums of `vectors` vectors each that are kept in registers at a time.
constexpr std::size_t sumsAtATime(std::size_t vectors)
{
    constexpr std::size_t registers = HWY_TARGET == HWY_AVX3 ? 16 : 8;
    return std::max<std::size_t>(1, registers / vectors);
}

/// `Sums` sums of `Width` lanes.
template <class Scalar, std::size_t Sums, std::size_t Width>
struct Accumulators
{
    static constexpr std::size_t vectors = vectorsIn<Scalar, Width>;
    Vector<Scalar> at[Sums][vectors];

    HWY_INLINE void clear()
    {
        for (auto &sum : at) {
            for (auto &vector : sum)
                vector = hn::Zero(Tag<Scalar>());
        }
    }

    HWY_INLINE void add(const Accumulators &other)
    {
        for (std::size_t m = 0; m < Sums; ++m) {
            for (std::size_t v = 0; v < vectors; ++v)
                at[m][v] = hn::Add(at[m][v], other.at[m][v]);
        }
    }

    /// \param to Sums × Width
    HWY_INLINE void store(Scalar *HWY_RESTRICT to) const
    {
        const Tag<Scalar> d;
        for (std::size_t m = 0; m < Sums; ++m) {
            for (std::size_t v = 0; v < vectors; ++v)
                hn::Store(at[m][v], d, to + m * Width + v * hn::Lanes(d));
        }
    }

    /// Adds a[m · aSum] · b[lane] to every sum m.
    HWY_INLINE void addProducts(const Scalar *HWY_RESTRICT a, std::size_t aSum, const Scalar *HWY_RESTRICT b)
    {
        const Tag<Scalar> d;
        Vector<Scalar> values[vectors];
        for (std::size_t v = 0; v < vectors; ++v)
            values[v] = hn::Load(d, b + v * hn::Lanes(d));
        // An instruction can add a distance once or twice to an address: three addresses serve eight
        // sums, the distances of sixteen are known when compiled.
        const Scalar *third = Sums > 3 ? a + 3 * aSum : a;
        const Scalar *sixth = Sums > 6 ? third + 3 * aSum : a;
        for (std::size_t m = 0; m < Sums; ++m) {
            const auto factor = hn::Set(d, m < 3   ? a[m * aSum]
                                           : m < 6 ? third[(m - 3) * aSum]
                                                   : sixth[(m - 6) * aSum]);
            for (std::size_t v = 0; v < vectors; ++v)
                at[m][v] = hn::MulAdd(factor, values[v], at[m][v]);
        }
    }
};

/// The one product of the network. Adds Σ_k a[m · aSum + k · aStep] · b[k · Width + lane] to every sum m.
/// Forward, lanes are rows, a is the kernel and b the input; backward, b is the gradient; for the gradient of
/// a wide kernel k runs over rows, a is the input and lanes are outputs.
template <class Scalar, std::size_t Sums, std::size_t Width>
HWY_INLINE void addProduct(const Scalar *HWY_RESTRICT a, std::size_t aSum, std::size_t aStep,
                           const Scalar *HWY_RESTRICT b, std::size_t steps,
                           Accumulators<Scalar, Sums, Width> &sums)
{
    // Few sums would wait for each other, so every second or fourth step adds up for itself.
    constexpr std::size_t vectors = Accumulators<Scalar, Sums, Width>::vectors;
    constexpr std::size_t strands = Sums * vectors >= 4 ? 1 : 4 / (Sums * vectors);
    std::size_t k = 0;
    if constexpr (strands > 1) {
        Accumulators<Scalar, Sums, Width> others[strands - 1];
        for (auto &other : others)
            other.clear();
        for (; k + strands <= steps; k += strands) {
            sums.addProducts(a + k * aStep, aSum, b + k * Width);
            for (std::size_t strand = 1; strand < strands; ++strand)
                others[strand - 1].addProducts(a + (k + strand) * aStep, aSum, b + (k + strand) * Width);
        }
        for (const auto &other : others)
            sums.add(other);
    }
    for (; k < steps; ++k)
        sums.addProducts(a + k * aStep, aSum, b + k * Width);
}

/// Calls part.run<n>(first) until all up to `count` are covered: `Sums` at a time, then half as many and so
/// on.
template <std::size_t Sums, class Part>
HWY_INLINE void inParts(std::size_t first, std::size_t count, const Part &part)
{
    for (; first + Sums <= count; first += Sums)
        part.template run<Sums>(first);
    if constexpr (Sums > 1) {
        if (first < count)
            inParts<Sums / 2>(first, count, part);
    }
}

template <class Scalar>
struct AffinePart
{
    const LayerPlan &plan;
    const Scalar *parameters;
    const Scalar *x;
    Scalar *result;

    template <std::size_t Sums>
    HWY_INLINE void run(std::size_t first) const
    {
        const Scalar *kernel = parameters + plan.kernel + first;
        Accumulators<Scalar, Sums, tileRows> sums;
        sums.clear();
        if (plan.hasBias) {
            const Scalar *bias = kernel + plan.inputs * plan.outputs;
            for (std::size_t m = 0; m < Sums; ++m) {
                for (auto &vector : sums.at[m])
                    vector = hn::Set(Tag<Scalar>(), bias[m]);
            }
        }
        addProduct(kernel, 1, plan.outputs, x, plan.inputs, sums);
        sums.store(result + first * tileRows);
    }
};

/// result = xW + b. \param x inputs × tileRows. \param result outputs × tileRows
template <class Scalar>
HWY_INLINE void affine(const LayerPlan &plan, const Scalar *parameters, const Scalar *x, Scalar *result)
{
    inParts<sumsAtATime(vectorsIn<Scalar, tileRows>)>(0, plan.outputs,
                                                      AffinePart<Scalar>{plan, parameters, x, result});
}

template <class Scalar>
struct InputGradientPart
{
    const LayerPlan &plan;
    const Scalar *parameters;
    const Scalar *delta;
    Scalar *result;
    bool add;

    template <std::size_t Sums>
    HWY_INLINE void run(std::size_t first) const
    {
        const Tag<Scalar> d;
        Accumulators<Scalar, Sums, tileRows> sums;
        sums.clear();
        if (add) {
            for (std::size_t m = 0; m < Sums; ++m) {
                for (std::size_t v = 0; v < sums.vectors; ++v)
                    sums.at[m][v] = hn::Load(d, result + (first + m) * tileRows + v * hn::Lanes(d));
            }
        }
        const Scalar *kernel = parameters + plan.kernel + first * plan.outputs;
        addProduct(kernel, plan.outputs, 1, delta, plan.outputs, sums);
        sums.store(result + first * tileRows);
    }
};

/// result = delta Wᵀ, or that much more. \param delta outputs × tileRows. \param result inputs × tileRows
template <class Scalar>
HWY_INLINE void inputGradient(const LayerPlan &plan, const Scalar *parameters, const Scalar *delta,
                              Scalar *result, bool add)
{
    inParts<sumsAtATime(vectorsIn<Scalar, tileRows>)>(
        0, plan.inputs, InputGradientPart<Scalar>{plan, parameters, delta, result, add});
}

} // namespace attention::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#endif // once for every target
